package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of condition, with everything known and with something missing. */
class ConditionsTest {

  @ParameterizedTest(name = "{0} {1} 5: {2}")
  @CsvSource({
    "4, >=, FALSE",
    "5, >=, TRUE",
    "6, >=, TRUE",
    "5, >, FALSE",
    "6, >, TRUE",
    "4, <, TRUE",
    "5, <, FALSE",
    "5, <=, TRUE",
    "6, <=, FALSE",
  })
  void numbersAreCompared(String number, String comparison, Truth truth) {
    PresetCase leader = PresetCase.leader().figure("some", number);
    assertThat(flag(compare(comparison, "5"), leader)).isEqualTo(truth);
  }

  @ParameterizedTest(name = "something from 0 to 10 {0} {1}: {2}")
  @CsvSource({
    ">=, 0, TRUE",
    ">, 0, UNKNOWN",
    "<=, 10, TRUE",
    "<, 10, UNKNOWN",
    ">=, 10, UNKNOWN",
    "<=, 0, UNKNOWN",
    ">=, 5, UNKNOWN",
  })
  void aMissingNumberIsComparedByItsRange(String comparison, String with, Truth truth) {
    assertThat(flag(compare(comparison, with), PresetCase.leader())).isEqualTo(truth);
  }

  @ParameterizedTest(name = "some {0}, other {1}: {2}")
  @CsvSource({"3, 2, TRUE", "2, 3, FALSE", "3, 3, TRUE"})
  void twoScoresAreCompared(String some, String other, Truth truth) {
    String condition =
        """
        {"type": "compare", "left": {"type": "figure", "figure": "some"}, "op": ">=",
          "right": {"type": "figure", "figure": "other"}}""";
    PresetCase leader = PresetCase.leader().figure("some", some).figure("other", other);
    assertThat(flag(condition, leader)).isEqualTo(truth);
    assertThat(flag(condition, leader.without("other").figure("some", "9")))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(flag(condition, leader.figure("some", "10"))).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest(name = "{0}, places {1}: {2}")
  @CsvSource({
    "TOP, 1, 'TRUE, FALSE, FALSE, FALSE'",
    "TOP, 2, 'TRUE, TRUE, TRUE, FALSE'",
    "TOP, 3, 'TRUE, TRUE, TRUE, FALSE'",
    "TOP, 4, 'TRUE, TRUE, TRUE, TRUE'",
    "BOTTOM, 1, 'FALSE, FALSE, FALSE, TRUE'",
    "BOTTOM, 2, 'FALSE, TRUE, TRUE, TRUE'",
    "BOTTOM, 3, 'FALSE, TRUE, TRUE, TRUE'",
    "BOTTOM, 4, 'FALSE, TRUE, TRUE, TRUE'",
  })
  void aTieAtTheEdgeCountsAllWhoAreInIt(String from, int places, String truths) {
    List<PresetCase> leaders =
        List.of(
            PresetCase.leader("L1").figure("some", "9"),
            PresetCase.leader("L2").figure("some", "7"),
            PresetCase.leader("L3").figure("some", "7"),
            PresetCase.leader("L4").figure("some", "5"));
    assertThat(PresetOutcome.ofAll(ranking(from, places), leaders))
        .extracting(outcome -> outcome.flag("tried").name())
        .containsExactly(truths.split(", "));
  }

  @Test
  void aRankThatAMissingNumberCanChangeIsUnknown() {
    List<PresetCase> leaders =
        List.of(
            PresetCase.leader("L1").figure("some", "10"),
            PresetCase.leader("L2").figure("some", "7"),
            PresetCase.leader("L3"));
    assertThat(PresetOutcome.ofAll(ranking("TOP", 1), leaders))
        .extracting(outcome -> outcome.flag("tried"))
        .containsExactly(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
    assertThat(PresetOutcome.of(ranking("TOP", 1), leaders.getFirst()).flag("tried"))
        .as("alone nobody is ranked")
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void anEarlierGradeIsReadFromTheRecord() {
    Scheme scheme = flagOfAnEarlierGrade();
    assertThat(lowPolitics(scheme, PresetCase.leader().priorGrade(2, "COMPETENT")))
        .isEqualTo(Truth.TRUE);
    assertThat(lowPolitics(scheme, PresetCase.leader().priorGrade(2, "INCOMPETENT")))
        .isEqualTo(Truth.FALSE);
    assertThat(lowPolitics(scheme, PresetCase.leader().priorGrade(1, "EXCELLENT")))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(lowPolitics(scheme, PresetCase.leader().prior(2, "total", "95")))
        .isEqualTo(Truth.UNKNOWN);
  }

  /** S12, whose flag lowPolitics asks for one of the two best grades two years ago. */
  static Scheme flagOfAnEarlierGrade() {
    return Presets.parse(
        Changes.in(
            Presets.document("S12.v1"),
            "/ruleSets/1/flags/0/when",
            "{\"type\": \"priorGrade\", \"years\": 2, \"is\": [\"EXCELLENT\", \"COMPETENT\"]}"));
  }

  @ParameterizedTest(
      name = "first {0}, second {1}: all {2}, any {3}, both of two {4}, not first {5}")
  @CsvSource({
    "6, 6, TRUE, TRUE, TRUE, FALSE",
    "6, 4, FALSE, TRUE, FALSE, FALSE",
    "4, 4, FALSE, FALSE, FALSE, TRUE",
    "6, , UNKNOWN, TRUE, UNKNOWN, FALSE",
    "4, , FALSE, UNKNOWN, FALSE, TRUE",
    ", , UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void conditionsArePutTogether(
      String some, String other, Truth all, Truth any, Truth atLeast, Truth not) {
    PresetCase leader = PresetCase.leader();
    if (some != null) {
      leader.figure("some", some);
    }
    if (other != null) {
      leader.figure("other", other);
    }
    String both =
        "[%s, %s]".formatted(compare(">=", "5"), compare(">=", "5").replace("some", "other"));
    assertThat(flag("{\"type\": \"all\", \"of\": " + both + "}", leader)).isEqualTo(all);
    assertThat(flag("{\"type\": \"any\", \"of\": " + both + "}", leader)).isEqualTo(any);
    assertThat(flag("{\"type\": \"atLeast\", \"n\": 2, \"of\": " + both + "}", leader))
        .isEqualTo(atLeast);
    assertThat(flag("{\"type\": \"atLeast\", \"n\": 1, \"of\": " + both + "}", leader))
        .isEqualTo(any);
    assertThat(flag("{\"type\": \"not\", \"of\": " + compare(">=", "5") + "}", leader))
        .isEqualTo(not);
  }

  @Test
  void aUnitIsOfItsKind() {
    String counties = "{\"type\": \"unitKind\", \"in\": [\"COUNTY\", \"COURT\"]}";
    assertThat(flag(counties, PresetCase.leader().of(UnitKind.COURT))).isEqualTo(Truth.TRUE);
    assertThat(flag(counties, PresetCase.leader().of(UnitKind.INSTITUTION))).isEqualTo(Truth.FALSE);
  }

  @Test
  void everyPrincipalHasToFulfilTheCondition() {
    Scheme scheme =
        Presets.parse(
            Changes.in(
                Presets.document("S12.v1"),
                "/ruleSets/0/flags/0/when",
                """
                {"type": "everyPrincipal", "of":
                  {"type": "finding", "finding": "formalism", "is": ["NONE"]}}"""));
    PresetCase good = PresetCase.leader("L1").as(Post.PRINCIPAL).found("formalism", "NONE");
    PresetCase bad = PresetCase.leader("L2").as(Post.PRINCIPAL).found("formalism", "FOUND");
    PresetCase open = PresetCase.leader("L3").as(Post.PRINCIPAL);
    assertThat(lowPolitics(scheme, PresetCase.team())).isEqualTo(Truth.UNKNOWN);
    assertThat(lowPolitics(scheme, PresetCase.team().principal(good))).isEqualTo(Truth.TRUE);
    assertThat(lowPolitics(scheme, PresetCase.team().principal(good).principal(open)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(lowPolitics(scheme, PresetCase.team().principal(open).principal(bad)))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aMissingNumberThatCannotChangeTheGradeIsNotAskedFor() {
    Scheme s2 = Presets.preset("S2.v1");
    PresetCase team = PresetCase.team().figure("cityRanking", "0").figure("duties", "0");
    for (String item : List.of("unity", "innovation", "partyBuilding", "integrity")) {
      team.votes(item, 0, 0, 0, 20);
    }
    // 16 to 36 whatever the third is
    assertThat(PresetOutcome.of(s2, team).grade()).isEqualTo("POOR");
    assertThat(PresetOutcome.of(s2, team).score("total")).isEqualTo("unknown");
    assertThat(PresetOutcome.of(s2, team.figure("duties", "100").figure("cityRanking", "100")))
        .extracting(PresetOutcome::missing)
        .as("56 to 76 is more than one grade, and then it is asked for")
        .isEqualTo(List.of("FIGURE T1 tasks"));
  }

  private static Truth lowPolitics(Scheme scheme, PresetCase subject) {
    return PresetOutcome.of(scheme, subject).flag("lowPolitics");
  }

  private static Truth flag(String condition, PresetCase leader) {
    return PresetOutcome.of(Laboratory.with("/ruleSets/0/flags", tried(condition)), leader)
        .flag("tried");
  }

  private static Scheme ranking(String from, int places) {
    String condition =
        "{\"type\": \"ranked\", \"score\": \"figure\", \"from\": \"%s\", \"places\": %d}"
            .formatted(from, places);
    return Laboratory.with(
        "/ruleSets/0/ranking",
        "{\"score\": \"figure\", \"by\": []}",
        "/ruleSets/0/flags",
        tried(condition));
  }

  private static String tried(String condition) {
    return "[{\"key\": \"tried\", \"label\": {\"zh\": \"试\", \"en\": \"Tried\"}, \"when\": %s}]"
        .formatted(condition);
  }

  private static String compare(String comparison, String with) {
    return """
        {"type": "compare", "left": {"type": "figure", "figure": "some"}, "op": "%s",
          "right": {"type": "number", "number": "%s"}}"""
        .formatted(comparison, with);
  }
}
