package io.gongping.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {

  private static final MigrationInfo APPLIED = migration("1", MigrationState.SUCCESS, true);
  private static final MigrationInfo PENDING = migration("2", MigrationState.PENDING, true);
  private static final MigrationInfo LATER = migration("3", MigrationState.FUTURE_SUCCESS, true);

  @Test
  void theSameMigrationsAreCurrent() {
    assertThat(SchemaVersion.of(history(APPLIED))).isEqualTo(SchemaVersion.CURRENT);
  }

  @Test
  void whatIsPendingIsBehindAndOfAnEmptyDatabaseAll() {
    assertThat(SchemaVersion.of(history(APPLIED, PENDING))).isEqualTo(SchemaVersion.BEHIND);
    assertThat(SchemaVersion.of(history(PENDING))).isEqualTo(SchemaVersion.BEHIND);
  }

  @Test
  void laterMigrationsAreAhead() {
    assertThat(SchemaVersion.of(history(APPLIED, LATER))).isEqualTo(SchemaVersion.AHEAD);
  }

  @Test
  void anotherContentIsAnotherProduct() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> SchemaVersion.of(history(migration("1", MigrationState.SUCCESS, false), PENDING)))
        .withMessageContaining("migration 1 was applied with another content");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                SchemaVersion.of(
                    history(migration("1", MigrationState.MISSING_SUCCESS, true), APPLIED)));
  }

  private static MigrationInfo migration(String version, MigrationState state, boolean same) {
    Map<String, Object> answers =
        Map.of(
            "getVersion",
            MigrationVersion.fromVersion(version),
            "getState",
            state,
            "isApplied",
            state.isApplied(),
            "isChecksumMatching",
            same);
    return proxy(MigrationInfo.class, answers);
  }

  private static MigrationInfoService history(MigrationInfo... all) {
    return proxy(
        MigrationInfoService.class,
        Map.of(
            "all",
            all,
            "pending",
            Stream.of(all)
                .filter(migration -> migration.getState() == MigrationState.PENDING)
                .toArray(MigrationInfo[]::new)));
  }

  private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
