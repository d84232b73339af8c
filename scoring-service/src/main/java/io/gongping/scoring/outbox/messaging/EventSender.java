package io.gongping.scoring.outbox.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.scoring.outbox.OutgoingEvent;
import io.gongping.support.event.BrokerTrouble;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Sends CloudEvents 1.0 in binary mode over Kafka. */
@ApplicationScoped
class EventSender {

  private static final String SOURCE = "urn:gongping:scoring";
  private static final String SENDING = "Sending to";

  /** Longer than the channel tries by itself, which ends with the cause. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MutinyEmitter<byte[]> emitter;
  private final String resultTopic;
  private final String deadLetterTopic;
  private final String schemeTopic;

  EventSender(
      @Channel("outbox") MutinyEmitter<byte[]> emitter,
      @ConfigProperty(name = "gongping.topics.result-events") String resultTopic,
      @ConfigProperty(name = "gongping.topics.dead-letters") String deadLetterTopic,
      @ConfigProperty(name = "gongping.topics.scheme-events") String schemeTopic) {
    this.emitter = emitter;
    this.resultTopic = resultTopic;
    this.deadLetterTopic = deadLetterTopic;
    this.schemeTopic = schemeTopic;
  }

  /**
   * Sends events and waits for their acknowledgement.
   *
   * @throws BrokerTrouble if one was not acknowledged; others may have been
   */
  void send(List<OutgoingEvent> events) {
    List<Uni<Void>> sent = events.stream().map(this::message).map(emitter::sendMessage).toList();
    try {
      Uni.join().all(sent).andCollectFailures().await().atMost(PATIENCE);
    } catch (TimeoutException late) {
      throw BrokerTrouble.of(
          SENDING, topics(events), new org.apache.kafka.common.errors.TimeoutException(late));
    } catch (RuntimeException failure) {
      throw BrokerTrouble.of(SENDING, topics(events), failure);
    }
  }

  private Set<String> topics(List<OutgoingEvent> events) {
    return events.stream().map(this::topic).collect(Collectors.toSet());
  }

  private String topic(OutgoingEvent event) {
    return switch (event.destination()) {
      case RESULT_EVENTS -> resultTopic;
      case DEAD_LETTERS -> deadLetterTopic;
      case SCHEME_EVENTS -> schemeTopic;
    };
  }

  private Message<byte[]> message(OutgoingEvent event) {
    RecordHeaders headers = new RecordHeaders();
    headers
        .add("ce_specversion", "1.0".getBytes(UTF_8))
        .add("ce_id", event.id().getBytes(UTF_8))
        .add("ce_source", SOURCE.getBytes(UTF_8))
        .add("ce_type", event.type().getBytes(UTF_8))
        .add("ce_subject", event.subject().getBytes(UTF_8))
        .add("content-type", "application/json".getBytes(UTF_8));
    return Message.of(
        event.data().getBytes(UTF_8),
        Metadata.of(
            OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic(event))
                .withKey(event.key())
                .withHeaders(headers)
                .build()));
  }
}
