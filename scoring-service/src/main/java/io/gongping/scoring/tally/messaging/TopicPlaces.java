package io.gongping.scoring.tally.messaging;

import io.gongping.scoring.tally.HeldPlace;
import io.gongping.scoring.tally.PlacedEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads single events of the topic again, outside every group. */
@ApplicationScoped
class TopicPlaces {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Map<String, Object> kafka;

  TopicPlaces(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * The events at these places, in their order.
   *
   * @param places in the order of the topic
   * @throws KafkaException where the topic does not have one of them, or cannot be read
   */
  List<PlacedEvent> read(List<HeldPlace> places) {
    List<PlacedEvent> events = new ArrayList<>(places.size());
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      for (HeldPlace place : places) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        if (!consumer.assignment().contains(partition)) {
          consumer.assign(List.of(partition));
          consumer.seek(partition, place.offset());
        }
        events.add(EventParser.parse(next(consumer, partition, place.offset())));
      }
    }
    return events;
  }

  /** The record at an offset; of a batch that was fetched, what comes before it goes by. */
  private static ConsumerRecord<String, byte[]> next(
      KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long offset) {
    if (consumer.position(partition, LONGEST_WAIT) != offset) {
      consumer.seek(partition, offset);
    }
    long began = System.nanoTime();
    while (System.nanoTime() - began < LONGEST_WAIT.toNanos()) {
      for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL).records(partition)) {
        if (message.offset() == offset) {
          return message;
        }
        throw new KafkaException(
            "There is no event any more at %s/%d".formatted(partition, offset));
      }
    }
    throw new KafkaException("No event came from %s/%d".formatted(partition, offset));
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    int millis = (int) LONGEST_WAIT.toMillis();
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
