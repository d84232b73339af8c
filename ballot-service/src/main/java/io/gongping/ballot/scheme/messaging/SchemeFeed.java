package io.gongping.ballot.scheme.messaging;

import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.ballot.scheme.ConfirmedSchemes;
import io.gongping.support.background.BackgroundLoop;
import io.gongping.support.event.BrokerTrouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills the copy from the compacted topic. Every replica reads the whole of it from its beginning
 * at every start, without a group and without offsets to lose: it is small, and what is kept
 * already changes nothing. Broker or database away: it begins anew when they are back.
 */
@ApplicationScoped
class SchemeFeed {

  private static final Logger LOG = Logger.getLogger(SchemeFeed.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST_WAIT_MILLIS = 10_000;

  private final Map<String, Object> kafka;
  private final String topic;
  private final ConfirmedSchemes schemes;
  private final Counter refused;
  private final BackgroundLoop loop;
  private @Nullable KafkaConsumer<String, byte[]> consumer;

  SchemeFeed(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(
              name = "gongping.topics.scheme-events",
              defaultValue = "gongping.scheme-events.v1")
          String topic,
      ConfirmedSchemes schemes,
      MeterRegistry metrics) {
    this.kafka = kafka;
    this.topic = topic;
    this.schemes = schemes;
    this.refused =
        Counter.builder("gongping.scheme.events.refused")
            .description("Scheme events that are malformed or contradict what is kept")
            .register(metrics);
    this.loop = new BackgroundLoop("scheme-feed", PAUSE, LONGEST_PAUSE, this::round);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  private boolean round() {
    try {
      ConsumerRecords<String, byte[]> records = consumer().poll(POLL);
      records.forEach(this::take);
      return true;
    } catch (RuntimeException failure) {
      // What was polled and not kept is read again from the beginning.
      close();
      throw failure instanceof KafkaException
          ? BrokerTrouble.of("Reading", Set.of(topic), failure)
          : failure;
    }
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    Optional<ConfirmedScheme> scheme = SchemeEvent.read(message);
    if (scheme.isEmpty() || !schemes.keep(scheme.get())) {
      refused.increment();
      LOG.errorf(
          "The scheme event at %s/%d/%d is %s and was not taken",
          message.topic(),
          message.partition(),
          message.offset(),
          scheme.isEmpty() ? "malformed" : "another document under a version that is kept");
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    KafkaConsumer<String, byte[]> open = consumer;
    if (open == null) {
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
      settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
      settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MILLIS);
      settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MILLIS);
      open = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
      consumer = open;
      List<TopicPartition> partitions =
          open.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new KafkaException("There is no topic " + topic);
      }
      open.assign(partitions);
      open.seekToBeginning(partitions);
    }
    return open;
  }

  private void close() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
    }
  }
}
