package io.gongping.scoring.outbox.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how the relay is and what stops it. It is always up: while Kafka is away, what was
 * published waits in the outbox, and everything that people do here goes on.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

  private final OutboxRelay relay;

  OutboxHealth(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("Event relay")
            .up()
            .withData("state", relay.failing() ? "waiting" : "sending");
    relay.trouble().ifPresent(why -> response.withData("cause", why));
    return response.build();
  }
}
