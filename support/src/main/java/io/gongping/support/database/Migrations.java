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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Migrates every data source when the service starts, before anything else. A database that is away
 * does not keep the service from starting: it is not ready, and migrates as soon as the database
 * comes. A migration that the database refuses ends the start.
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

  private final Event<SchemaMigrated> migrated;
  private final Map<String, Flyway> pending = new ConcurrentHashMap<>();
  private final BackgroundLoop loop =
      new BackgroundLoop("database-migration", PAUSE, LONGEST_PAUSE, this::round);

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
    try {
      migrate();
    } catch (RuntimeException failure) {
      if (!PassingFailure.isBehind(failure)) {
        throw failure;
      }
      LOG.warnf("Starting without the databases %s, which are away", pending());
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  /** The data sources that could not be migrated yet. */
  public Set<String> pending() {
    return new TreeSet<>(pending.keySet());
  }

  private boolean round() {
    migrate();
    LOG.info("The databases are there and up to date");
    loop.stop(PATIENCE);
    return false;
  }

  /** Migrates what is pending; where one fails, the others still have their turn. */
  private void migrate() {
    @Nullable RuntimeException failure = null;
    for (Map.Entry<String, Flyway> database : List.copyOf(pending.entrySet())) {
      try {
        database.getValue().migrate();
        migrated.fire(new SchemaMigrated(database.getKey()));
        pending.remove(database.getKey());
      } catch (RuntimeException failed) {
        if (failure == null || !PassingFailure.isBehind(failed)) {
          failure = failed;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
