package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

  private static final String TOPIC = KafkaTopics.ASSESSMENT_EVENTS;

  @TempDir private Path folder;

  private KafkaBroker start(int port) {
    return KafkaBroker.start(new KafkaBroker.Config(folder, port));
  }

  @Test
  void keepsEventsOverAStopAndAnAbruptStopOnTheSamePort() throws Exception {
    KafkaBroker first = start(Ports.ANY);
    KafkaTopics.createMissing(first.bootstrapServers());
    send(first, "one");
    first.close();

    KafkaBroker second = start(first.port());
    KafkaTopics.createMissing(second.bootstrapServers());
    send(second, "two");
    second.stopAbruptly();

    try (KafkaBroker third = start(first.port())) {
      assertThat(readAll(third, 2)).containsExactly("one", "two");
    }
  }

  @Test
  void keepsTheTopicsForGoodAndMakesNoneUnasked() throws Exception {
    try (KafkaBroker broker = start(Ports.ANY)) {
      KafkaTopics.createMissing(broker.bootstrapServers());
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        assertThat(admin.listTopics().names().get())
            .containsExactlyInAnyOrder(
                "gongping.assessment-events.v1",
                "gongping.assessment-events.v1.dead-letter",
                "gongping.result-events.v1",
                "gongping.scheme-events.v1");
        assertThat(admin.describeTopics(Set.of(TOPIC)).allTopicNames().get())
            .hasEntrySatisfying(TOPIC, topic -> assertThat(topic.partitions()).hasSize(6));
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        assertThat(admin.describeConfigs(Set.of(resource)).all().get())
            .hasEntrySatisfying(
                resource,
                config -> {
                  assertThat(config.get("retention.ms").value()).isEqualTo("-1");
                  assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
                });
      }
      try (KafkaProducer<String, String> producer = producer(broker)) {
        assertThatExceptionOfType(TimeoutException.class)
            .isThrownBy(() -> producer.partitionsFor("misspelt"));
      }
    }
  }

  @Test
  void refusesAFolderThatAnotherStackUses() {
    try (KafkaBroker first = start(Ports.ANY)) {
      assertThatExceptionOfType(FolderInUseException.class)
          .isThrownBy(() -> start(first.port()))
          .withMessageContaining(folder.toString());
    }
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(PortTakenException.class)
          .isThrownBy(() -> start(taken.getLocalPort()))
          .withMessageContaining("wanted by Kafka, is taken");
    }
  }

  private static KafkaProducer<String, String> producer(KafkaBroker broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "3000"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static void send(KafkaBroker broker, String event) throws Exception {
    try (KafkaProducer<String, String> producer = producer(broker)) {
      producer.send(new ProducerRecord<>(TOPIC, 0, "key", event)).get();
    }
  }

  private static List<String> readAll(KafkaBroker broker, int expected) {
    List<String> events = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      Set<TopicPartition> partitions = Set.of(new TopicPartition(TOPIC, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (events.size() < expected && System.nanoTime() < limit) {
        consumer.poll(Duration.ofSeconds(1)).forEach(event -> events.add(event.value()));
      }
    }
    return events;
  }
}
