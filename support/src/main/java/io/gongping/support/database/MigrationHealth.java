package io.gongping.support.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Keeps a service from being ready before its databases are up to date, apart from those that are
 * excluded from the health of the service anyway.
 */
@Readiness
@ApplicationScoped
class MigrationHealth implements HealthCheck {

  private final Migrations migrations;
  private final Config config;

  MigrationHealth(Migrations migrations, Config config) {
    this.migrations = migrations;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    Set<String> pending = migrations.pending();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("Database schema")
            .status(pending.stream().noneMatch(this::isNeeded));
    migrations.reasons().forEach(answer::withData);
    return answer.build();
  }

  private boolean isNeeded(String dataSource) {
    String prefix =
        Migrations.DEFAULT.equals(dataSource)
            ? "quarkus.datasource"
            : "quarkus.datasource." + dataSource;
    return !config.getOptionalValue(prefix + ".health-exclude", Boolean.class).orElse(false);
  }
}
