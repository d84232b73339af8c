package io.gongping.embedded.quarkus;

import io.gongping.embedded.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Lets a service start without PostgreSQL and Kafka: stops both just before, on top of {@link
 * EmbeddedStackResource}. To be restricted to one class, whose test starts both again.
 */
public final class AwayAtStartResource implements QuarkusTestResourceLifecycleManager {

  private static final int AFTER_THE_STACK = 10;

  @Override
  public int order() {
    return AFTER_THE_STACK;
  }

  @Override
  public Map<String, String> start() {
    EmbeddedStack stack = JvmStack.get();
    stack.stopPostgres();
    stack.stopBroker();
    return Map.of();
  }

  @Override
  public void stop() {
    // The test has started both.
  }
}
