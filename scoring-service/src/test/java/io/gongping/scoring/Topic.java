package io.gongping.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.embedded.EmbeddedStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** The broker, as a test sends to it and reads from it. */
public final class Topic {

  private static final String RESULTS = "gongping.result-events.v1";

  private Topic() {}

  /** Sends messages in their order and waits for the broker. */
  public static List<RecordMetadata> send(
      EmbeddedStack stack, List<ProducerRecord<String, byte[]>> messages) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = messages.stream().map(producer::send).toList();
      producer.flush();
      List<RecordMetadata> places = new ArrayList<>();
      for (Future<RecordMetadata> one : sent) {
        places.add(one.get());
      }
      return places;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException("The messages could not be sent", failure);
    }
  }

  /** Waits for messages of a topic, read from its beginning. */
  public static List<ConsumerRecord<String, byte[]>> await(
      EmbeddedStack stack,
      String topic,
      int count,
      Predicate<ConsumerRecord<String, byte[]>> wanted) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                found.removeIf(wanted.negate());
                return found.size() >= count;
              });
      return found;
    }
  }

  /** Waits for the score cards of an assessment: their data, in the order of publication. */
  public static List<String> scoreCards(EmbeddedStack stack, BallotBox box, int count) {
    return await(stack, RESULTS, count, message -> box.id().toString().equals(message.key()))
        .stream()
        .map(message -> new String(message.value(), UTF_8))
        .toList();
  }

  /** The text of a header. */
  public static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(
        Objects.requireNonNull(message.headers().lastHeader(name), name).value(), UTF_8);
  }
}
