package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;

/**
 * Writes small schemes for tests: JSON with single quotes, {@code @} for a label that nobody looks
 * at.
 */
final class SchemeTexts {

  /** What most schemes declare. */
  static final String USUAL =
      "{'denominator':'OPINIONS','emptyCategory':'RENORMALISE','shareBasis':'WEIGHTED'}";

  /** Items with four options (o, p), one with three (t) and one with points (q). */
  static final String ITEMS =
      """
      'items':[{'key':'o','label':@},{'key':'p','label':@},
        {'key':'t','label':@,'options':[{'code':'A','label':@},{'code':'B','label':@},
          {'code':'C','label':@}]},
        {'key':'q','label':@,'points':100}],
      'options':[{'code':'A','label':@},{'code':'B','label':@},{'code':'C','label':@},
        {'code':'D','label':@}]""";

  /** Grades A to D that only scores reach. */
  static final String GRADES =
      """
      'grades':[{'code':'A','label':@},{'code':'B','label':@},{'code':'C','label':@},
        {'code':'D','label':@}]""";

  private SchemeTexts() {}

  static Scheme scheme(String... ruleSets) {
    return withPolicies(USUAL, ruleSets);
  }

  static Scheme withPolicies(String policies, String... ruleSets) {
    return Presets.parse(text(policies, ruleSets));
  }

  static List<String> mistakes(String... ruleSets) {
    return mistakesWithPolicies(USUAL, ruleSets);
  }

  static List<String> mistakesWithPolicies(String policies, String... ruleSets) {
    return assertThatExceptionOfType(SchemeInvalid.class)
        .isThrownBy(() -> withPolicies(policies, ruleSets))
        .actual()
        .mistakes()
        .stream()
        .map(SchemeMistake::toString)
        .toList();
  }

  static String text(String policies, String... ruleSets) {
    String text =
        """
        {'id':'T','version':1,'title':@,'source':@,
         'categories':[{'key':'A','label':@},{'key':'B','label':@},{'key':'C','label':@}],
         'policies':%s,'ruleSets':[%s]}"""
            .formatted(policies, String.join(",", ruleSets));
    return text.replace("@", "{'zh':'甲','en':'a'}").replace('\'', '"');
  }

  /** Rules for leaders with the usual items and these members beside. */
  static String leaders(String... members) {
    return "{'subjects':'LEADER'," + ITEMS + "," + String.join(",", members) + "}";
  }

  /** Rules for teams with the usual items and these members beside. */
  static String teams(String... members) {
    return "{'subjects':'TEAM'," + ITEMS + "," + String.join(",", members) + "}";
  }

  /** Scores by key and value. */
  static String scores(String... keysAndValues) {
    StringBuilder scores = new StringBuilder("'scores':[");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      scores
          .append(i == 0 ? "" : ",")
          .append("{'key':'")
          .append(keysAndValues[i])
          .append("','label':@,'value':")
          .append(keysAndValues[i + 1])
          .append('}');
    }
    return scores.append(']').toString();
  }

  static String number(String number) {
    return "{'type':'number','number':'" + number + "'}";
  }

  static String score(String key) {
    return "{'type':'score','score':'" + key + "'}";
  }

  static String compare(String left, String op, String right) {
    return "{'type':'compare','left':" + left + ",'op':'" + op + "','right':" + right + "}";
  }

  static String finding(String key, String... levels) {
    return "{'type':'finding','finding':'%s','is':['%s']}"
        .formatted(key, String.join("','", levels));
  }

  /** Findings with the levels YES and NO. */
  static String findings(String... keys) {
    StringBuilder findings = new StringBuilder("'findings':[");
    for (int i = 0; i < keys.length; i++) {
      findings
          .append(i == 0 ? "" : ",")
          .append("{'key':'")
          .append(keys[i])
          .append("','label':@,'levels':[{'code':'YES','label':@},{'code':'NO','label':@}]}");
    }
    return findings.append(']').toString();
  }

  /** A rule that gives a grade. */
  static String rule(String grade, String when) {
    return "{'grade':'" + grade + "','clause':'to " + grade + "','when':" + when + "}";
  }
}
