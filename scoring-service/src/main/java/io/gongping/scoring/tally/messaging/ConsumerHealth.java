package io.gongping.scoring.tally.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows whether the consumer has a broker. It is always up: while Kafka is away, ballots wait in
 * the topic, and everything that people do here goes on.
 */
@Readiness
@ApplicationScoped
class ConsumerHealth implements HealthCheck {

  private static final String CHANNEL = "assessment-events";
  private static final String CONNECTIONS = "connection-count";

  private final KafkaClientService clients;

  ConsumerHealth(KafkaClientService clients) {
    this.clients = clients;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Event consumer")
        .up()
        .withData("state", isConnected() ? "connected" : "waiting")
        .build();
  }

  private boolean isConnected() {
    return clients.getConsumers(CHANNEL).stream()
        .map(consumer -> (Consumer<?, ?>) consumer.unwrap())
        .flatMap(consumer -> consumer.metrics().entrySet().stream())
        .anyMatch(
            metric ->
                metric.getKey().name().equals(CONNECTIONS)
                    && metric.getValue().metricValue() instanceof Number open
                    && open.doubleValue() > 0);
  }
}
