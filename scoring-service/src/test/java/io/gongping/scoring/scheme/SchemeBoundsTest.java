package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.SchemeTexts.USUAL;
import static io.gongping.scoring.scheme.SchemeTexts.compare;
import static io.gongping.scoring.scheme.SchemeTexts.leaders;
import static io.gongping.scoring.scheme.SchemeTexts.mistakes;
import static io.gongping.scoring.scheme.SchemeTexts.number;
import static io.gongping.scoring.scheme.SchemeTexts.score;
import static io.gongping.scoring.scheme.SchemeTexts.scores;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemes that nobody would write, and that ended or stopped the service. */
class SchemeBoundsTest {

  /** 90 binary digits, and one that the product may add. */
  private static final String LONG = number("999999999.999999999");

  private static final String TOO_MANY_DIGITS =
      "too-large: the number could have over 16384 binary digits";

  @Test
  void aNumberHasAsManyDigitsAsItsPartsTogether() {
    assertThat(SchemeTexts.scheme(leaders(scores("s", product(LONG, 180)))).ruleSets()).hasSize(1);
    assertThat(mistakes(leaders(scores("s", product(LONG, 181)))))
        .containsExactly("/ruleSets/0/scores/0/value " + TOO_MANY_DIGITS);
  }

  @Test
  void thousandsOfTermsAreRefusedBeforeAnythingIsComputedOfThem() {
    String flag =
        "'flags':[{'key':'f','label':@,'when':%s}]"
            .formatted(compare(product(LONG, 3_000), ">=", number("1")));

    assertThat(mistakes(leaders(scores("s", number("1")), flag)))
        .containsExactly("/ruleSets/0/flags/0/when/left " + TOO_MANY_DIGITS);
  }

  @Test
  void scoresThatMultiplyEachOtherAreRefusedWhereTheyGrowTooLong() {
    String[] doubled = new String[40];
    doubled[0] = "s0";
    doubled[1] = LONG;
    for (int i = 1; i < 20; i++) {
      doubled[2 * i] = "s" + i;
      doubled[2 * i + 1] = product(score("s" + (i - 1)), 2);
    }

    assertThat(mistakes(leaders(scores(doubled))))
        .contains("/ruleSets/0/scores/8/value " + TOO_MANY_DIGITS)
        .doesNotContain("/ruleSets/0/scores/7/value " + TOO_MANY_DIGITS);
  }

  @Test
  void aSchemeHasANumberOfPartsATextALengthAndRulesADepth() {
    String many = "[" + String.join(",", Collections.nCopies(4_000, "{'key':'c','label':@}")) + "]";
    String text = SchemeTexts.text(USUAL, leaders("'findings':" + many));

    assertThat(mistakesOf(text)).containsExactly(" too-large: a scheme has at most 10000 parts");
    assertThat(mistakesOf("{\"id\":\"" + "x".repeat(2_001) + "\"}"))
        .singleElement()
        .asString()
        .startsWith(" too-large: ");
    assertThat(mistakesOf("[".repeat(101) + "]".repeat(101)))
        .singleElement()
        .asString()
        .startsWith(" too-large: ");
  }

  @Test
  void nobodyReadsMoreMistakesThanTwoHundred() {
    assertThat(mistakesOf(findingsWithoutAKey(10))).hasSize(10);
    assertThat(mistakesOf(findingsWithoutAKey(200))).hasSize(200);
    assertThat(mistakesOf(findingsWithoutAKey(201))).hasSize(200);
  }

  private static String findingsWithoutAKey(int number) {
    String finding = "{'key':1,'label':@,'levels':[]}";
    return SchemeTexts.text(
        USUAL,
        leaders(
            "'findings':[" + String.join(",", Collections.nCopies(number, finding)) + "]",
            "'flags':[]"));
  }

  @Test
  void aMistakeQuotesNoMoreThanALine() {
    SchemeMistake mistake =
        new SchemeMistake("/id", SchemeMistake.Kind.DUPLICATE, "x".repeat(1_000));

    assertThat(mistake.detail()).hasSize(301).endsWith("x…");
  }

  private static String product(String part, int times) {
    return "{'type':'product','of':[" + String.join(",", Collections.nCopies(times, part)) + "]}";
  }

  private static List<String> mistakesOf(String text) {
    try {
      Presets.parse(text);
      return List.of();
    } catch (SchemeInvalid invalid) {
      return invalid.mistakes().stream().map(SchemeMistake::toString).toList();
    }
  }
}
