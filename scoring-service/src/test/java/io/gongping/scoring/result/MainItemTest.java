package io.gongping.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SchemeText;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.disclosure.ShownItem.OfOption;
import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.requirement.Requirements;
import io.gongping.scoring.scheme.requirement.Requirements.OfSubjects;
import io.gongping.scoring.scheme.requirement.RequirementsReader;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The votes on the score card are those of an item that the rules look at. */
class MainItemTest {

  private static final Item ITEM =
      new Item("overall", new LocalizedText("总体评价", "Overall"), null, List.of());
  private static final Option A = new Option("A", new LocalizedText("优秀", "Excellent"));
  private static final Option B = new Option("B", new LocalizedText("称职", "Competent"));

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "S1.v1, LEADER, report",
    "S2.v1, TEAM, unity",
    "S2.v1, LEADER, truthfulness",
    "S2-total.v1, TEAM, unity",
    "S2-total.v1, LEADER, truthfulness",
    "S2-township.v1, TEAM, unity",
    "S2-township.v1, LEADER, truthfulness",
    "S4.v1, TEAM, satisfaction",
    "S5.v1, TEAM, service",
    "S5.v1, LEADER, morality",
    "S7.v1, LEADER, morality",
    "S8.v1, TEAM, satisfaction",
    "S8.v1, LEADER, water",
    "S9.v1, TEAM, politics",
    "S9.v1, LEADER, morality",
    "S10.v1, TEAM, campaign",
    "S10.v1, LEADER, campaign",
    "S11.v1, TEAM, overall",
    "S11.v1, LEADER, overall",
    "S12.v1, TEAM, politics",
    "S12.v1, LEADER, politics",
  })
  void everyPresetHasOne(String preset, SubjectKind kind, String item) {
    assertThat(MainItem.of(Presets.preset(preset), kind)).contains(item);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S1.v1",
        "S2.v1",
        "S2-total.v1",
        "S2-township.v1",
        "S4.v1",
        "S5.v1",
        "S7.v1",
        "S8.v1",
        "S9.v1",
        "S10.v1",
        "S11.v1",
        "S12.v1"
      })
  void theRulesOfEveryPresetReadIt(String preset) {
    Scheme scheme = Presets.preset(preset);
    for (OfSubjects read : RequirementsReader.of(scheme).subjects()) {
      assertThat(read.items())
          .extracting(Requirements.Item::key)
          .contains(MainItem.of(scheme, read.kind()).orElseThrow());
    }
  }

  @Test
  void anItemThatNoRuleReadsIsNotTheOne() {
    Scheme scheme =
        Presets.parse(
            SchemeText.teamsFrom("C1", 1, "0.5")
                .replace(
                    "\"items\": [",
                    "\"items\": [{\"key\": \"politics\", \"label\": {\"zh\": \"政治\", \"en\":"
                        + " \"Politics\"}},"));
    assertThat(scheme.ruleSet(SubjectKind.TEAM).orElseThrow().items())
        .extracting(RatedItem::key)
        .containsExactly("politics", "overall");
    assertThat(MainItem.of(scheme, SubjectKind.TEAM)).contains("overall");
    assertThat(MainItem.of(scheme, SubjectKind.LEADER)).isEmpty();
  }

  @Test
  void sharesOfFortyOpinions() {
    ScoreCard.Overall card = overall(24, 16);

    assertThat(card.item()).isEqualTo("overall");
    assertThat(card.label()).isEqualTo(ITEM.label());
    assertThat(card.opinions()).isEqualTo(40);
    assertThat(card.shares())
        .containsExactly(
            new ScoreCard.Share("A", A.label(), "0.6000", "24/40"),
            new ScoreCard.Share("B", B.label(), "0.4000", "16/40"));
  }

  @Test
  void withoutOpinionsNoShareHasANumber() {
    ScoreCard.Overall card = overall(0, 0);

    assertThat(card.opinions()).isZero();
    assertThat(card.shares())
        .containsExactly(
            new ScoreCard.Share("A", A.label(), null, null),
            new ScoreCard.Share("B", B.label(), null, null));
  }

  private static ScoreCard.Overall overall(long a, long b) {
    return ScoreCards.overall(
        ITEM,
        List.of(A, B),
        new Totals(a + b, List.of(new OfOption(A, a, null, null), new OfOption(B, b, null, null))));
  }
}
