package io.gongping.scoring.tally.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.embedded.GuardedBroker;
import io.gongping.scoring.BallotBox;
import io.gongping.scoring.tally.AssessmentEvent.Cast;
import io.gongping.scoring.tally.HeldPlace;
import io.gongping.scoring.tally.PlacedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events read again without a group, with the rights of the cluster's manifest. */
class TopicPlacesTest {

  @TempDir private Path folder;

  @Test
  void theRightsOfTheManifestAreEnough() throws Exception {
    try (GuardedBroker broker = GuardedBroker.start(folder)) {
      BallotBox box = BallotBox.inRegion("990100");
      BallotBox.Ballot first = box.cast("M1-A", "AB");
      BallotBox.Ballot second = box.cast("M1-A", "BA");
      List<HeldPlace> places =
          send(
              broker.settings("gongping-ballot"),
              List.of(box.opened(), box.message(first), box.message(second)));

      List<PlacedEvent> read =
          new TopicPlaces(broker.settings("gongping-scoring")).read(places.subList(1, 3));

      assertThat(read)
          .extracting(placed -> ((Cast) placed.event()).ballotId())
          .containsExactly(first.id(), second.id());
    }
  }

  private static List<HeldPlace> send(
      Map<String, Object> settings, List<ProducerRecord<String, byte[]>> messages)
      throws Exception {
    List<HeldPlace> places = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<String, byte[]> message : messages) {
        RecordMetadata place = producer.send(message).get();
        places.add(new HeldPlace(place.topic(), place.partition(), place.offset()));
      }
    }
    return places;
  }
}
