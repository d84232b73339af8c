package io.gongping.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoreCardTest {

  private static final UUID ASSESSMENT = UUID.fromString("0b1f6a52-6a3b-4c7e-9a1e-5f2d8c3b7a10");

  @Test
  void theIdentifierNeverChanges() {
    assertThat(card(ASSESSMENT, "L01", "{}").id())
        .hasToString("b5318cb8-8dae-31d6-9208-55523f007bad");
  }

  @Test
  void theIdentifierFollowsFromAssessmentAndSubjectAlone() {
    ScoreCard card = card(ASSESSMENT, "L01", "{}");

    assertThat(card(ASSESSMENT, "L01", "{\"a\":1}").id()).isEqualTo(card.id());
    assertThat(card(ASSESSMENT, "L02", "{}").id()).isNotEqualTo(card.id());
    assertThat(card(UUID.randomUUID(), "L01", "{}").id()).isNotEqualTo(card.id());
  }

  @Test
  void theDigestIsThatOfTheDocument() {
    assertThat(card(ASSESSMENT, "L01", "{}").digest())
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  private static ScoreCard card(UUID assessment, String subject, String document) {
    LocalizedText text = new LocalizedText("甲", "A");
    ScoreCard.Unit unit = new ScoreCard.Unit("U1", UUID.randomUUID(), "青河县", "COUNTY");
    return new ScoreCard(
        assessment,
        "ANNUAL",
        2026,
        "990100",
        text,
        new ScoreCard.Scheme("S11", 1),
        new ScoreCard.Subject(subject, "TEAM", UUID.randomUUID(), "班子", null, null, unit),
        1,
        null,
        new ScoreCard.Decision(
            ScoreCard.Outcome.GRADE,
            new ScoreCard.Grade("GOOD", text),
            null,
            LocalDate.parse("2026-12-05"),
            false,
            null),
        List.of(),
        null,
        "UNIT",
        LocalDate.parse("2026-12-08"),
        document);
  }
}
