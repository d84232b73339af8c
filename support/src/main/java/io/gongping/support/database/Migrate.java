package io.gongping.support.database;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the databases of a service up to date, as their owners: a program of its own in the image
 * of the service, which itself never learns the owners' passwords.
 *
 * <p>Which databases there are stands in {@code migration.properties} of the service. All that is
 * pending in a database is one transaction: it is done as a whole, or the schema stays as it was. A
 * migration that has to wait for a table that is in use gives up after {@code
 * gongping.migration.lock-timeout} (ten seconds), because everybody who comes after it waits too.
 */
public final class Migrate {

  private static final String PREFIX = "gongping.migration.";
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);
  private static final int BEFORE_ENVIRONMENT = 500;
  private static final int OF_THE_SERVICE = 250;
  private static final int FAILED = 1;

  private Migrate() {}

  /**
   * Migrates and ends with 0, or says in a few lines why not and ends with 1.
   *
   * @param databases which of them; all when none is named
   */
  @SuppressWarnings("SystemOut") // This is a command line program.
  public static void main(String[] databases) {
    try {
      System.out.println(migrate(Map.of(), databases));
    } catch (MigrationRefusedException refused) {
      System.err.println(refused.getMessage());
      System.exit(FAILED);
    }
  }

  /**
   * Migrates.
   *
   * @param settings before those of the environment
   * @param databases which of them; all when none is named
   * @return what was done, a line for each database
   * @throws MigrationRefusedException with what an operator needs to know
   */
  public static String migrate(Map<String, String> settings, String... databases) {
    SmallRyeConfig config = config(settings);
    List<String> chosen =
        databases.length > 0
            ? List.of(databases)
            : config.getValues(PREFIX + "databases", String.class);
    StringBuilder done = new StringBuilder();
    for (String database : chosen) {
      done.append(migrate(config, database)).append(System.lineSeparator());
    }
    return done.toString().strip();
  }

  private static String migrate(SmallRyeConfig config, String database) {
    Duration patience =
        config
            .getOptionalValue(PREFIX + "lock-timeout", String.class)
            .map(DurationConverter::parseDuration)
            .orElse(LOCK_TIMEOUT);
    String mine = PREFIX + database + ".";
    try {
      MigrateResult result =
          Flyway.configure(Migrate.class.getClassLoader())
              .dataSource(
                  config.getValue(mine + "url", String.class),
                  config.getValue(mine + "username", String.class),
                  config.getValue(mine + "password", String.class))
              .locations(config.getValue(mine + "locations", String.class).split(",", -1))
              .initSql("set lock_timeout = '%dms'".formatted(patience.toMillis()))
              .group(true)
              .load()
              .migrate();
      return "The database %s is up to date, %d migrations were new."
          .formatted(database, result.migrationsExecuted);
    } catch (FlywayException failure) {
      throw MigrationRefusedException.of(database, patience, failure);
    }
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    ClassLoader loader = Migrate.class.getClassLoader();
    return new SmallRyeConfigBuilder()
        .forClassLoader(loader)
        .addDefaultInterceptors()
        .addDefaultSources()
        .withSources(
            properties(loader, "application.properties"),
            properties(loader, "migration.properties"),
            new PropertiesConfigSource(settings, "settings", BEFORE_ENVIRONMENT))
        .build();
  }

  private static PropertiesConfigSource properties(ClassLoader loader, String name) {
    URL file = loader.getResource(name);
    if (file == null) {
      throw new IllegalStateException("The class path has no " + name);
    }
    try {
      return new PropertiesConfigSource(file, OF_THE_SERVICE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
