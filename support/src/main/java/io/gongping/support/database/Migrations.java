package io.gongping.support.database;

import io.gongping.support.background.BackgroundLoop;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks, before anything else, whether the schema of every data source is the one that this version
 * needs; {@link Migrate} brings it there. A database that is away or behind does not keep the
 * service from starting: it is not ready, and goes on as soon as the database is up to date. A
 * schema of another content ends the start.
 */
@ApplicationScoped
public class Migrations {

  /** The name of the default data source. */
  public static final String DEFAULT = "default";

  private static final Logger LOG = Logger.getLogger(Migrations.class);
  private static final int FIRST = 1;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Of a history that no migration has let the service read yet. */
  private static final String NO_PRIVILEGE = "42501";

  private static final String FOR_POSTGRES = "waits for PostgreSQL";
  private static final String FOR_MIGRATION = "waits for the migration of its schema";

  private final Event<SchemaMigrated> migrated;
  private final Map<String, Flyway> pending = new ConcurrentHashMap<>();
  private final Map<String, String> reasons = new ConcurrentHashMap<>();
  private final BackgroundLoop loop =
      new BackgroundLoop("database-schema", PAUSE, LONGEST_PAUSE, this::round);

  Migrations(@Any InjectableInstance<Flyway> databases, Event<SchemaMigrated> migrated) {
    this.migrated = migrated;
    for (InstanceHandle<Flyway> database : databases.handles()) {
      pending.put(name(database), database.get());
    }
  }

  private static String name(InstanceHandle<Flyway> database) {
    return database.getBean().getQualifiers().stream()
        .filter(FlywayDataSource.class::isInstance)
        .map(qualifier -> ((FlywayDataSource) qualifier).value())
        .findFirst()
        .orElse(DEFAULT);
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    look();
    if (!pending.isEmpty()) {
      LOG.warnf("Starting although not every database is ready: %s", reasons());
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  /** The data sources whose schema is not known to be up to date yet. */
  public Set<String> pending() {
    return new TreeSet<>(pending.keySet());
  }

  /** What each of them waits for, in words. */
  Map<String, String> reasons() {
    return new TreeMap<>(reasons);
  }

  private boolean round() {
    look();
    if (pending.isEmpty()) {
      LOG.info("The databases are there and up to date");
      loop.stop(PATIENCE);
    }
    return false;
  }

  /** Looks at what is pending; where one is not ready, the others still have their turn. */
  private void look() {
    @Nullable RuntimeException refusal = null;
    for (Map.Entry<String, Flyway> database : List.copyOf(pending.entrySet())) {
      try {
        look(database.getKey(), database.getValue());
      } catch (RuntimeException failed) {
        if (PassingFailure.isBehind(failed)) {
          reasons.put(database.getKey(), FOR_POSTGRES);
        } else if (isUnreadable(failed)) {
          reasons.put(database.getKey(), FOR_MIGRATION);
        } else {
          refusal = failed;
        }
      }
    }
    if (refusal != null) {
      throw refusal;
    }
  }

  private void look(String dataSource, Flyway database) {
    SchemaVersion version = SchemaVersion.of(database.info());
    if (version == SchemaVersion.BEHIND) {
      reasons.put(dataSource, FOR_MIGRATION);
      return;
    }
    if (version == SchemaVersion.AHEAD) {
      LOG.warnf("The schema of %s is ahead of this version, as in a rolling update", dataSource);
    }
    migrated.fire(new SchemaMigrated(dataSource));
    pending.remove(dataSource);
    reasons.remove(dataSource);
  }

  private static boolean isUnreadable(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && NO_PRIVILEGE.equals(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
