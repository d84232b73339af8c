package io.gongping.embedded.quarkus;

import io.gongping.embedded.DatabaseLayout;
import io.gongping.embedded.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test a real PostgreSQL, migrated as the service's image does it, and a real
 * Kafka; test fields of type {@link EmbeddedStack} get the handle that stops, kills and restarts
 * them. One stack serves all tests of a JVM and keeps its data between profiles, so a test makes
 * its own assessments and never counts all rows.
 */
public final class EmbeddedStackResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    EmbeddedStack stack = JvmStack.get();
    Map<String, String> properties = new HashMap<>();
    properties.put("gongping.postgres.host", "127.0.0.1");
    properties.put("gongping.postgres.port", Integer.toString(stack.postgresPort()));
    for (String database : DatabaseLayout.DATABASES) {
      properties.put(
          "gongping.secrets." + database + ".app-password",
          stack.password(DatabaseLayout.app(database)));
    }
    JvmStack.migrate(withOwners(properties, stack));
    properties.put("kafka.bootstrap.servers", stack.bootstrapServers());
    return properties;
  }

  /** The service under test gets none of these. */
  private static Map<String, String> withOwners(
      Map<String, String> properties, EmbeddedStack stack) {
    Map<String, String> settings = new HashMap<>(properties);
    for (String database : DatabaseLayout.DATABASES) {
      settings.put(
          "gongping.secrets." + database + ".owner-password",
          stack.password(DatabaseLayout.owner(database)));
    }
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(JvmStack.get(), new TestInjector.MatchesType(EmbeddedStack.class));
  }

  @Override
  public void stop() {
    // The stack ends with the JVM.
  }
}
