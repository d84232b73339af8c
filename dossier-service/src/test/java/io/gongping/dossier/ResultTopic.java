package io.gongping.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.embedded.EmbeddedStack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends to the topic of the scoring service, as it would. */
public final class ResultTopic implements AutoCloseable {

  public static final String NAME = "gongping.result-events.v1";
  public static final String RESULT_PUBLISHED = "io.gongping.result.published.v1";

  private final KafkaProducer<String, byte[]> producer;

  public ResultTopic(EmbeddedStack stack) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes a card and waits until the broker has it. */
  public RecordMetadata publish(ObjectNode card) {
    return publish(List.of(card)).getFirst();
  }

  /** Publishes cards at once and waits until the broker has them all. */
  public List<RecordMetadata> publish(List<ObjectNode> cards) {
    return cards.stream().map(this::publishing).toList().stream().map(ResultTopic::done).toList();
  }

  private Future<RecordMetadata> publishing(ObjectNode card) {
    String assessment = ScoreCards.assessment(card);
    return producer.send(
        event(assessment, type(card), assessment, card.toString().getBytes(UTF_8)));
  }

  /** The type of the event that sends a card. */
  public static String type(ObjectNode card) {
    if (!card.has("supersedes")) {
      return RESULT_PUBLISHED;
    }
    return card.path("decision").path("outcome").asText().equals("VOID")
        ? "io.gongping.result.voided.v1"
        : "io.gongping.result.corrected.v1";
  }

  /** Sends any record and waits until the broker has it. */
  public RecordMetadata send(ProducerRecord<String, byte[]> record) {
    return done(producer.send(record));
  }

  /** Sends a record to a partition and waits until the broker has it. */
  public RecordMetadata send(int partition, ProducerRecord<String, byte[]> record) {
    return send(
        new ProducerRecord<>(
            record.topic(), partition, record.key(), record.value(), record.headers()));
  }

  /** A record of any shape; what is null is left out. */
  public static ProducerRecord<String, byte[]> event(
      @Nullable String key,
      @Nullable String type,
      @Nullable String subject,
      byte @Nullable [] value) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(NAME, key, value);
    header(record, "ce_specversion", "1.0");
    header(record, "ce_type", type);
    header(record, "ce_subject", subject);
    header(record, "content-type", "application/json");
    return record;
  }

  private static void header(
      ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }

  private static RecordMetadata done(Future<RecordMetadata> sending) {
    try {
      return sending.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
