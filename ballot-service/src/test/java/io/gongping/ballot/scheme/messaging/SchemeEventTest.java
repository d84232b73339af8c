package io.gongping.ballot.scheme.messaging;

import static io.gongping.support.test.EventVariants.places;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.support.test.EventVariants;
import io.gongping.support.test.EventVariants.Variant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Held against the committed schema of the event, which binds scoring. */
class SchemeEventTest {

  private static final String CONFIRMED = "io.gongping.scheme.confirmed.v1";

  /** What is told to others, and not read here. */
  private static final Set<String> UNREAD =
      Stream.of(
              "graded",
              "unitKinds",
              "findings",
              "figures",
              "indicators",
              "adjustments",
              "earlierYears")
          .map(member -> "/requirements/subjects/*/" + member)
          .collect(toSet());

  private static final EventVariants VARIANTS = EventVariants.of(CONFIRMED, samples());

  @Test
  void anUnknownMemberChangesNothing() {
    List<Variant> variants = VARIANTS.ofALaterProducer();

    assertThat(places(variants, variant -> read(variant).isPresent()))
        .contains("", "/title", "/requirements/subjects/*/items/*", EventVariants.EVERYWHERE);
    assertThat(
            places(
                variants,
                variant -> !read(variant).equals(read(variant.original(), variant.original()))))
        .isEmpty();
  }

  @Test
  void aMissingMemberMakesItUseless() {
    Set<String> unneeded = new HashSet<>(UNREAD);
    // A scheme without groups compares by none.
    unneeded.add("/requirements/subjects/*/groups");

    assertThat(places(VARIANTS.withoutARequiredMember(), variant -> read(variant).isPresent()))
        .isEqualTo(unneeded);
  }

  @Test
  void aValueOfAnotherTypeMakesItUseless() {
    assertThat(places(VARIANTS.withAValueOfAnotherType(), variant -> read(variant).isPresent()))
        .filteredOn(place -> !UNREAD.contains(place.replaceFirst("/\\*$", "")))
        .isEmpty();
  }

  @Test
  void anotherTypeIsNotRead() {
    ObjectNode data = samples().getFirst();
    assertThat(read(data, data)).isNotEmpty();
    assertThat(SchemeEvent.read(message("io.gongping.scheme.confirmed.v2", data, data))).isEmpty();
  }

  private static List<ObjectNode> samples() {
    return Schemes.events().stream()
        .map(event -> ((ObjectNode) event).put("region", "990100"))
        .toList();
  }

  private static Optional<ConfirmedScheme> read(Variant variant) {
    return read(variant.original(), variant.data());
  }

  private static Optional<ConfirmedScheme> read(ObjectNode original, ObjectNode data) {
    return SchemeEvent.read(message(CONFIRMED, original, data));
  }

  private static ConsumerRecord<String, byte[]> message(
      String type, ObjectNode original, ObjectNode data) {
    String key = original.path("id").asText() + "/" + original.path("version").asText();
    ConsumerRecord<String, byte[]> message =
        new ConsumerRecord<>("topic", 0, 7L, key, data.toString().getBytes(UTF_8));
    message.headers().add("ce_type", type.getBytes(UTF_8));
    message.headers().add("ce_later", "后来".getBytes(UTF_8));
    return message;
  }
}
