package io.gongping.ballot.box.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how the relay is and what stops it, and no count. It is always up: while Kafka is away,
 * ballots wait in the box, and a service taken out of service for that would refuse the ballots
 * that it can keep.
 */
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {

  private final RelayLoop loop;

  RelayHealth(RelayLoop loop) {
    this.loop = loop;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("Event relay")
            .up()
            .withData("state", loop.failing() ? "waiting" : "sending");
    loop.trouble().ifPresent(why -> response.withData("cause", why));
    return response.build();
  }
}
