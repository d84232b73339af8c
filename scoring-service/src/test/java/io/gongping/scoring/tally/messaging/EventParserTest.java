package io.gongping.scoring.tally.messaging;

import static io.gongping.support.test.EventVariants.places;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.tally.AssessmentEvent;
import io.gongping.scoring.tally.AssessmentEvent.Cast;
import io.gongping.scoring.tally.AssessmentEvent.Closed;
import io.gongping.scoring.tally.AssessmentEvent.Opened;
import io.gongping.scoring.tally.AssessmentEvent.Unfit;
import io.gongping.support.test.EventVariants;
import io.gongping.support.test.EventVariants.Variant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the committed schemas of the events, which bind the box. */
class EventParserTest {

  private static final UUID ID = UUID.randomUUID();
  private static final UUID BALLOT = UUID.randomUUID();

  /** The events that scoring reads. */
  enum Type {
    OPENED("io.gongping.assessment.opened.v1", ID + "/opened") {
      @Override
      List<ObjectNode> samples() {
        return List.of(
            SampleAssessment.opened(ID, "990100", unchanged -> {}),
            named(json(text(FormsAssessment.create().box().opened()))));
      }

      @Override
      Set<String> unneeded() {
        return Set.of(
            "/notice/publishedOn",
            "/notice/place",
            // An event without them pins nothing, so that nothing is graded.
            "/definition/scheme/digest",
            "/definition/scheme/pinnedAt");
      }
    },
    CAST("io.gongping.ballot.cast.v1", BALLOT.toString()) {
      @Override
      List<ObjectNode> samples() {
        return List.of(ballots(FormsAssessment.create()).ballots().getFirst().data());
      }
    },
    CLOSED("io.gongping.assessment.closed.v1", ID + "/closed") {
      @Override
      List<ObjectNode> samples() {
        return List.of(named(json(text(ballots(FormsAssessment.create()).closed()))));
      }
    };

    private final String type;
    private final String eventId;

    Type(String type, String eventId) {
      this.type = type;
      this.eventId = eventId;
    }

    abstract List<ObjectNode> samples();

    /** What the schema requires, and scoring can do without. */
    Set<String> unneeded() {
      return Set.of();
    }

    EventVariants variants() {
      return EventVariants.of(type, samples());
    }

    AssessmentEvent read(ObjectNode data) {
      return read(data.toString());
    }

    AssessmentEvent read(String data) {
      ConsumerRecord<String, byte[]> message =
          new ConsumerRecord<>("topic", 0, 7L, ID.toString(), data.getBytes(UTF_8));
      message.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
      message.headers().add("ce_id", eventId.getBytes(UTF_8));
      message.headers().add("ce_type", type.getBytes(UTF_8));
      message.headers().add("ce_subject", ID.toString().getBytes(UTF_8));
      message.headers().add("ce_later", "后来".getBytes(UTF_8));
      return EventParser.parse(message).event();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownMemberChangesNothing(Type type) {
    List<Variant> variants = type.variants().ofALaterProducer();

    assertThat(places(variants, variant -> !(type.read(variant.data()) instanceof Unfit)))
        .contains("", EventVariants.EVERYWHERE)
        .isEqualTo(places(variants, anything -> true));
    assertThat(
            places(
                variants,
                variant ->
                    !withoutDocument(type.read(variant.data()))
                        .equals(withoutDocument(type.read(variant.original())))))
        .isEmpty();
  }

  /** So that an event that comes again is known by all that it says. */
  @ParameterizedTest
  @EnumSource(names = {"OPENED", "CLOSED"})
  void anUnknownMemberIsKept(Type type) {
    assertThat(
            places(
                type.variants().ofALaterProducer(),
                variant -> !json(document(type.read(variant.data()))).equals(variant.data())))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aMissingMemberBuriesTheEvent(Type type) {
    assertThat(
            places(type.variants().withoutARequiredMember(), variant -> !isBuried(type, variant)))
        .isEqualTo(type.unneeded());
  }

  @ParameterizedTest
  @EnumSource
  void aValueOfAnotherTypeBuriesTheEvent(Type type) {
    assertThat(
            places(type.variants().withAValueOfAnotherType(), variant -> !isBuried(type, variant)))
        .filteredOn(place -> !place.startsWith("/notice/"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{} {}", "null", "{\"a\":1,\"a\":1}"})
  void whatIsNoJsonObjectIsBuried(String data) {
    for (Type type : Type.values()) {
      assertThat(type.read(data)).isInstanceOf(Unfit.class);
    }
  }

  /** PostgreSQL cannot keep the character; the six characters that write it, it can. */
  @Test
  void theCharacterNulIsNoText() {
    ObjectNode opened = SampleAssessment.opened(ID, "990100", unchanged -> {});

    opened.withObject("/definition/title").put("en", "\\u0000 \\\\u0000");
    assertThat(Type.OPENED.read(opened)).isInstanceOf(Opened.class);
    opened.withObject("/definition/title").put("en", "a\0");
    assertThat(Type.OPENED.read(opened)).isInstanceOf(Unfit.class);
    opened.withObject("/definition/title").put("en", "\\\0");
    assertThat(Type.OPENED.read(opened)).isInstanceOf(Unfit.class);
  }

  private static boolean isBuried(Type type, Variant variant) {
    return type.read(variant.data()).equals(new Unfit(DeadLetterReason.SCHEMA_VIOLATION, ID));
  }

  private static AssessmentEvent withoutDocument(AssessmentEvent event) {
    return switch (event) {
      case Opened opened -> new Opened(opened.assessmentId(), opened.definition(), "");
      case Closed closed -> new Closed(closed.assessmentId(), closed.closing(), "");
      case Cast cast -> cast;
      case Unfit unfit -> unfit;
    };
  }

  private static String document(AssessmentEvent event) {
    return switch (event) {
      case Opened opened -> opened.document();
      case Closed closed -> closed.document();
      default -> throw new AssertionError(event);
    };
  }

  private static FormsAssessment ballots(FormsAssessment forms) {
    forms.cast(
        "{\"R1\":{\"candidates\":[\"c1\"],\"writeIns\":[\"赵六\"]}}",
        "A,B,C,87",
        "B,C,A,90",
        "C,A,B,-",
        "D,D,-,0");
    return forms;
  }

  private static ObjectNode named(ObjectNode data) {
    return data.put("assessmentId", ID.toString());
  }

  private static String text(ProducerRecord<String, byte[]> message) {
    return new String(message.value(), UTF_8);
  }

  private static ObjectNode json(String data) {
    try {
      return (ObjectNode) SampleAssessment.JSON.readTree(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
