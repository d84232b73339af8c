package io.gongping.dossier.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.dossier.archive.ReceivedEvent;
import io.gongping.dossier.archive.ReceivedEvent.Illegible;
import io.gongping.dossier.archive.ReceivedEvent.Legible;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.UnfiledReason;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultEventReaderTest {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static final Pattern ASSESSMENT =
      Pattern.compile("\"assessmentId\"\\s*:\\s*\"([^\"]*)\"");

  private final ResultEventReader reader = new ResultEventReader(VALIDATOR);

  @Test
  void aPublishedCardIsLegible() {
    ObjectNode card = ScoreCards.card();

    ScoreCard read = legible(read(card.toString()));

    assertThat(read.assessmentId()).hasToString(ScoreCards.assessment(card));
    assertThat(read.subject().unit().name()).isEqualTo("青河县");
    assertThat(ScoreCards.object(read.document())).isEqualTo(card);
  }

  @Test
  void aCardWhoseVotesAreWithheldIsLegible() {
    ObjectNode card = ScoreCards.card();
    card.remove("overall");

    assertThat(legible(read(card.toString())).document()).doesNotContain("overall");
  }

  @Test
  void theDocumentDoesNotDependOnOrderAndWhiteSpace() {
    ObjectNode card = ScoreCards.card();
    ObjectNode reordered = card.objectNode();
    reordered.set("year", card.get("year"));
    reordered.setAll(card);

    assertThat(legible(read(reordered.toPrettyString())).document())
        .isEqualTo(legible(read(card.toString())).document())
        .startsWith("{\"assessmentId\":\"")
        .doesNotContain("\n", "\": ");
  }

  @Test
  void membersOfALaterProducerAreKept() {
    ObjectNode card = ScoreCards.card().put("added", "later");

    assertThat(legible(read(card.toString())).document()).contains("\"added\":\"later\"");
  }

  /** Fewer than five raters had an opinion. */
  @Test
  void aCardMayHoldNoVotes() {
    ObjectNode card = ScoreCards.card();
    card.remove("overall");

    assertThat(legible(read(card.toString())).document()).doesNotContain("overall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overall", "proposal"})
  void aVoidCardHoldsNoResult(String member) {
    ObjectNode card = ScoreCards.card();
    String assessment = ScoreCards.assessment(card);
    ObjectNode voided = ScoreCards.voided(card, 2);
    voided.set(member, card.get(member));
    byte[] value = voided.toString().getBytes(UTF_8);

    assertIllegible(
        reader.read(
            consumed(
                ResultTopic.event(assessment, "io.gongping.result.voided.v1", assessment, value))),
        UnfiledReason.NOT_A_SCORE_CARD,
        member);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assessmentId",
        "/kind",
        "/year",
        "/region",
        "/title",
        "/title/zh",
        "/scheme",
        "/scheme/id",
        "/scheme/version",
        "/subject",
        "/subject/key",
        "/subject/kind",
        "/subject/directoryId",
        "/subject/name",
        "/subject/unit",
        "/subject/unit/organisationId",
        "/subject/unit/kind",
        "/revision",
        "/proposal",
        "/decision",
        "/decision/outcome",
        "/decision/grade",
        "/decision/grade/code",
        "/decision/grade/label/en",
        "/decision/decidedOn",
        "/decision/departsFromProposal",
        "/circle",
        "/publishedOn"
      })
  void aMissingMemberIsNamed(String pointer) {
    ObjectNode card = ScoreCards.card();
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) card.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));

    assertIllegible(
        read(ScoreCards.assessment(ScoreCards.card()), card.toString()),
        UnfiledReason.NOT_A_SCORE_CARD,
        pointer.substring(1).replace('/', '.'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/year | \"2026\" | year",
        "/year | 2026.5 | year",
        "/year | 99 | year",
        "/region | \"9901\" | region",
        "/region | 990100 | region",
        "/kind | \"annual\" | kind",
        "/subject/key | \"../x\" | subject.key",
        "/subject/directoryId | \"7\" | subject.directoryId",
        "/subject/name | 7 | subject.name",
        "/decision/decidedOn | \"2026-02-30\" | decision.decidedOn",
        "/decision/departsFromProposal | \"no\" | decision.departsFromProposal",
        "/overall | [] | overall",
        "/scores | {} | scores",
        "/scores | [{\"key\":\"x\"}] | scores[0].label",
        "/scores | [{\"key\":\"x\",\"label\":{\"zh\":\"甲\",\"en\":\"A\"},\"number\":\"much\"}] |"
            + " scores[0].number",
        "/scores | [null] | scores[0].<list element>",
        "/rank | {\"score\":\"total\",\"rank\":0,\"size\":3} | rank.rank",
        "/rank | 1 | rank",
        "/revision | 0 | revision",
        "/supersedes | 1 | supersedes",
        "/decision/outcome | \"VOID\" | decision.grade",
      })
  void anImpossibleValueIsNamedAndNotQuoted(String pointer, String value, String named) {
    ObjectNode card = ScoreCards.card();
    String assessment = ScoreCards.assessment(card);
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) card.at(pointer.substring(0, last)))
        .set(pointer.substring(last + 1), ScoreCards.object("{\"v\":" + value + "}").get("v"));

    assertIllegible(read(assessment, card.toString()), UnfiledReason.NOT_A_SCORE_CARD, named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"year\":1,\"year\":2}", "\u0000"})
  void whatIsNoJsonObjectIsMalformed(String value) {
    assertIllegible(read(value), UnfiledReason.MALFORMED_JSON, null);
  }

  @Test
  void aRecordWithoutAValueIsMalformed() {
    ProducerRecord<String, byte[]> nothing =
        ResultTopic.event("k", ResultTopic.RESULT_PUBLISHED, "k", null);

    assertIllegible(reader.read(consumed(nothing)), UnfiledReason.MALFORMED_JSON, null);
  }

  @Test
  void anotherTypeIsUnknownAndKeepsItsNameWithoutControlCharacters() {
    byte[] value = ScoreCards.card().toString().getBytes(UTF_8);

    ReceivedEvent withdrawn =
        reader.read(consumed(ResultTopic.event("k", "io.x\u0000\n.v2", "k", value)));
    ReceivedEvent nameless = reader.read(consumed(ResultTopic.event("k", null, "k", value)));

    assertIllegible(withdrawn, UnfiledReason.UNKNOWN_EVENT_TYPE, null);
    assertThat(withdrawn.type()).isEqualTo("io.x.v2");
    assertIllegible(nameless, UnfiledReason.UNKNOWN_EVENT_TYPE, null);
    assertThat(nameless.type()).isNull();
  }

  @Test
  void anEnvelopeOfAnotherAssessmentIsAMismatch() {
    ObjectNode card = ScoreCards.card();
    String own = ScoreCards.assessment(card);
    byte[] value = card.toString().getBytes(UTF_8);

    assertIllegible(
        reader.read(consumed(ResultTopic.event("other", ResultTopic.RESULT_PUBLISHED, own, value))),
        UnfiledReason.ENVELOPE_MISMATCH,
        "key");
    assertIllegible(
        reader.read(consumed(ResultTopic.event(own, ResultTopic.RESULT_PUBLISHED, null, value))),
        UnfiledReason.ENVELOPE_MISMATCH,
        "ce_subject");
  }

  @Test
  void theRegionIsReadWhereItCanBe() {
    ObjectNode card = ScoreCards.card();
    card.remove("subject");

    assertThat(((Illegible) read(card.toString()).reading()).region()).isEqualTo("990100");
    assertThat(((Illegible) read(card.put("region", "x").toString()).reading()).region()).isNull();
  }

  @Property
  void noBytesMakeTheReaderFail(@ForAll byte[] value) {
    ReceivedEvent read =
        reader.read(consumed(ResultTopic.event("k", ResultTopic.RESULT_PUBLISHED, "k", value)));

    assertThat(read.reading()).isInstanceOf(Illegible.class);
    assertThat(read.value().bytes()).isEqualTo(value);
  }

  /** Reads a card, or anything else, in the envelope of the assessment that it names. */
  private ReceivedEvent read(String value) {
    Matcher named = ASSESSMENT.matcher(value);
    return read(named.find() ? named.group(1) : "none", value);
  }

  private ReceivedEvent read(String assessment, String value) {
    return reader.read(
        consumed(
            ResultTopic.event(
                assessment, ResultTopic.RESULT_PUBLISHED, assessment, value.getBytes(UTF_8))));
  }

  private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(ResultTopic.NAME, 0, 7L, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }

  private static ScoreCard legible(ReceivedEvent event) {
    assertThat(event.reading()).isInstanceOf(Legible.class);
    return ((Legible) event.reading()).card();
  }

  private static void assertIllegible(
      ReceivedEvent event, UnfiledReason reason, @Nullable String detail) {
    assertThat(event.reading()).isInstanceOf(Illegible.class);
    Illegible illegible = (Illegible) event.reading();
    assertThat(illegible.reason()).isEqualTo(reason);
    assertThat(illegible.detail()).isEqualTo(detail);
  }
}
