package io.gongping.ballot.box.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.support.event.BrokerTrouble;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends CloudEvents in binary mode. The producer is made when it is first needed, so that the
 * service starts and casts without Kafka. It is the plain producer and not a messaging channel,
 * because a record must carry nothing but what stands here: no time, no trace, no client's header.
 */
@ApplicationScoped
class KafkaEventSender implements EventSender {

  /** The same on every record: a record's time would tell when the ballot was cast. */
  static final long RECORD_TIMESTAMP = 0;

  private static final String SOURCE = "urn:gongping:ballot";
  private static final String FOR_EVER = "-1";
  private static final int LONGEST_WAIT_MILLIS = 10_000;
  private static final int BATCH_BYTES = 256 << 10;

  /**
   * An opening with thousands of subjects, and a closing with points, are beyond Kafka's default.
   */
  private static final int LARGEST_EVENT_BYTES = 16 << 20;

  private static final int STOPPED_LATE = 5000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Object> kafka;
  private final String topic;
  private @Nullable KafkaProducer<String, byte[]> producer;

  @Inject
  KafkaEventSender(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, RelayConfig config) {
    this(kafka, config.topic());
  }

  KafkaEventSender(Map<String, Object> kafka, String topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  @Override
  public synchronized void send(List<Event> events) {
    try {
      KafkaProducer<String, byte[]> open = producer();
      List<Future<?>> acknowledgements = new ArrayList<>(events.size());
      events.forEach(event -> acknowledgements.add(open.send(toRecord(event))));
      open.flush();
      for (Future<?> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    } catch (ExecutionException | KafkaException failure) {
      // A producer that failed once may be unable to go on; what it still held is sent again.
      close(Duration.ZERO);
      throw BrokerTrouble.of("Sending to", Set.of(topic), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw BrokerTrouble.of("Stopped while sending to", Set.of(topic), interrupted);
    }
  }

  /** After the relay, which is stopped at an earlier priority. */
  synchronized void stop(@Observes @Priority(STOPPED_LATE) ShutdownEvent event) {
    close(PATIENCE);
  }

  private void close(Duration patience) {
    if (producer != null) {
      producer.close(patience);
      producer = null;
    }
  }

  private KafkaProducer<String, byte[]> producer() throws InterruptedException {
    KafkaProducer<String, byte[]> open = producer;
    if (open == null) {
      requireUnlimitedRetention();
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_WAIT_MILLIS);
      settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MILLIS);
      settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * LONGEST_WAIT_MILLIS);
      settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT_BYTES);
      settings.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) LARGEST_EVENT_BYTES);
      // The relay hands over a whole batch at a time and waits for it.
      settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
      open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      producer = open;
    }
    return open;
  }

  /** With the records' constant time, any limit on their age would delete them at once. */
  private void requireUnlimitedRetention() throws InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MILLIS);
    // A minute otherwise, in which nobody sees that Kafka is away.
    settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      Config config = admin.describeConfigs(Set.of(resource)).all().get().get(resource);
      if (config == null || !FOR_EVER.equals(config.get(TopicConfig.RETENTION_MS_CONFIG).value())) {
        throw new BrokerTrouble(
            "The topic %s would forget ballots: set its retention.ms to %s"
                .formatted(topic, FOR_EVER));
      }
    } catch (ExecutionException | KafkaException failure) {
      throw BrokerTrouble.of(
          "Asking how long events are kept (DescribeConfigs) of", Set.of(topic), failure);
    }
  }

  private ProducerRecord<String, byte[]> toRecord(Event event) {
    RecordHeaders headers = new RecordHeaders();
    header(headers, "ce_specversion", "1.0");
    header(headers, "ce_id", event.id());
    header(headers, "ce_source", SOURCE);
    header(headers, "ce_type", event.type());
    header(headers, "ce_subject", event.assessmentId());
    header(headers, "content-type", "application/json");
    return new ProducerRecord<>(
        topic, null, RECORD_TIMESTAMP, event.assessmentId(), event.data(), headers);
  }

  private static void header(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
