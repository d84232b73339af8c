package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.SchemeTexts.compare;
import static io.gongping.scoring.scheme.SchemeTexts.leaders;
import static io.gongping.scoring.scheme.SchemeTexts.number;
import static io.gongping.scoring.scheme.SchemeTexts.score;
import static io.gongping.scoring.scheme.SchemeTexts.scores;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {

  private static final String SHARE = "{'type':'share','item':'t','options':['A']}";

  @Test
  void everyValueAndConditionIsOneThoseInsideToo() {
    assertThat(terms(scores("s", number("1")))).isEqualTo(1);
    assertThat(terms(scores("s", sum(number("1"), number("2"), number("3"))))).isEqualTo(4);
    assertThat(terms(scores("s", number("1"), "t", sum(score("s"), number("2"))))).isEqualTo(4);
    // The score, then the flag: two comparisons of two values in one condition.
    String both =
        "{'type':'all','of':[%s,%s]}"
            .formatted(compare(SHARE, ">=", number("0.5")), compare(SHARE, "<", number("0.9")));
    assertThat(
            terms(scores("s", number("1")), "'flags':[{'key':'f','label':@,'when':" + both + "}]"))
        .isEqualTo(1 + 7);
  }

  @Test
  void indicatorsCountWhereATreeIsRead() {
    RuleSet rules = Laboratory.scheme().ruleSets().getFirst();

    // share, coefficient, points, figure, tree and its two leaves, adjustments, two priors,
    // difference, quotient and product of two figures each, mean of three, clamp of one
    assertThat(Terms.of(rules)).isEqualTo(4 + 3 + 1 + 2 + 3 * 3 + 4 + 2);
  }

  private static int terms(String... members) {
    return Terms.of(SchemeTexts.scheme(leaders(members)).ruleSets().getFirst());
  }

  private static String sum(String... of) {
    return "{'type':'sum','of':[" + String.join(",", of) + "]}";
  }
}
