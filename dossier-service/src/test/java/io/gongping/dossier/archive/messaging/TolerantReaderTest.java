package io.gongping.dossier.archive.messaging;

import static io.gongping.support.test.EventVariants.places;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.dossier.archive.ReceivedEvent.Illegible;
import io.gongping.dossier.archive.ReceivedEvent.Legible;
import io.gongping.dossier.archive.ReceivedEvent.Reading;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.UnfiledReason;
import io.gongping.support.test.EventVariants;
import io.gongping.support.test.EventVariants.Variant;
import jakarta.validation.Validation;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held against the committed schemas of the events, which bind scoring. */
class TolerantReaderTest {

  /** What the archive keeps with the document, and does not rely on. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "/overall/.+|/proposal/.+|/streak.*|/rank/bottom|/decision/reason"
              + "|/decision/noGrade/standardCode");

  private final ResultEventReader reader =
      new ResultEventReader(Validation.buildDefaultValidatorFactory().getValidator());

  /** The events that the dossier reads. */
  enum Type {
    PUBLISHED {
      @Override
      List<ObjectNode> samples() {
        return List.of(full(), ScoreCards.onProbation(full()));
      }
    },
    CORRECTED {
      @Override
      List<ObjectNode> samples() {
        return List.of(
            ScoreCards.corrected(full(), 2, "COMPETENT"),
            ScoreCards.onProbation(ScoreCards.corrected(full(), 2, "COMPETENT")));
      }
    },
    VOIDED {
      @Override
      List<ObjectNode> samples() {
        return List.of(ScoreCards.voided(full(), 2));
      }
    };

    abstract List<ObjectNode> samples();

    EventVariants variants() {
      return EventVariants.of(ResultTopic.type(samples().getFirst()), samples());
    }

    private static ObjectNode full() {
      ObjectNode card = ScoreCards.scored(ScoreCards.card());
      card.putObject("streak").put("from", 2024).put("years", 3);
      return card;
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownMemberChangesNothingAndIsKept(Type type) {
    List<Variant> variants = type.variants().ofALaterProducer();

    assertThat(places(variants, anything -> true))
        .contains("", "/subject/unit", "/decision", EventVariants.EVERYWHERE);
    for (Variant variant : variants) {
      ScoreCard card = card(read(variant));
      assertThat(card)
          .as(variant.place())
          .usingRecursiveComparison()
          .ignoringFields("document")
          .isEqualTo(card(read(variant.original(), variant)));
      assertThat(ScoreCards.object(card.document()))
          .as(variant.place())
          .isEqualTo(variant.data())
          .isNotEqualTo(variant.original());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMissingMemberMakesItNoScoreCard(Type type) {
    assertThat(places(type.variants().withoutARequiredMember(), variant -> !isNoScoreCard(variant)))
        .filteredOn(TolerantReaderTest::isRead)
        // Who has lost the reason of a correction has a correction all the same.
        .isSubsetOf("/decision/correctionReason");
  }

  @ParameterizedTest
  @EnumSource
  void aValueOfAnotherTypeMakesItNoScoreCard(Type type) {
    assertThat(
            places(type.variants().withAValueOfAnotherType(), variant -> !isNoScoreCard(variant)))
        .filteredOn(TolerantReaderTest::isRead)
        .isEmpty();
  }

  private static boolean isRead(String place) {
    return !UNREAD.matcher(place).matches();
  }

  private boolean isNoScoreCard(Variant variant) {
    return read(variant) instanceof Illegible illegible
        && illegible.reason() == UnfiledReason.NOT_A_SCORE_CARD;
  }

  private static ScoreCard card(Reading reading) {
    assertThat(reading).isInstanceOf(Legible.class);
    return ((Legible) reading).card();
  }

  private Reading read(Variant variant) {
    return read(variant.data(), variant);
  }

  private Reading read(ObjectNode data, Variant variant) {
    String assessment = ScoreCards.assessment(variant.original());
    ProducerRecord<String, byte[]> sent =
        ResultTopic.event(
            assessment,
            ResultTopic.type(variant.original()),
            assessment,
            data.toString().getBytes(UTF_8));
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(ResultTopic.NAME, 0, 7L, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return reader.read(record).reading();
  }
}
