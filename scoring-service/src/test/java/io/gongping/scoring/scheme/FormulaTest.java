package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.SchemeTexts.leaders;
import static io.gongping.scoring.scheme.SchemeTexts.number;
import static io.gongping.scoring.scheme.SchemeTexts.score;
import static io.gongping.scoring.scheme.SchemeTexts.scores;
import static io.gongping.scoring.scheme.SchemeTexts.teams;
import static io.gongping.scoring.scheme.TestSubject.leader;
import static io.gongping.scoring.scheme.TestSubject.team;
import static io.gongping.scoring.scheme.TestSubject.votes;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The formulas of the regulations, each written as a scheme, with the numbers of their examples.
 */
class FormulaTest {

  private static final String TRUTH =
      "{'type':'coefficient','item':'t','coefficients':{'A':'1','B':'0.5','C':'0'}}";

  private static final String PERFORMANCE =
      "{'type':'difference','from':"
          + number("1")
          + ",'less':{'type':'coefficient','item':'o',"
          + "'coefficients':{'A':'0','B':'0','C':'0.5','D':'1'}}}";

  private static final String FIGURES =
      """
      'figures':[{'key':'a','label':@,'min':'0','max':'100'},
        {'key':'b','label':@,'min':'0','max':'100'},
        {'key':'c','label':@,'min':'0','max':'100'},
        {'key':'d','label':@,'min':'0','max':'100'}]""";

  private static String figure(String key) {
    return "{'type':'figure','figure':'" + key + "'}";
  }

  private static String mean(String... of) {
    return "{'type':'mean','of':[" + String.join(",", of) + "]}";
  }

  private static String product(String... of) {
    return "{'type':'product','of':[" + String.join(",", of) + "]}";
  }

  private static String weighted(String... weightsAndValues) {
    StringBuilder sum = new StringBuilder("{'type':'weightedSum','of':[");
    for (int i = 0; i < weightsAndValues.length; i += 2) {
      sum.append(i == 0 ? "" : ",")
          .append("{'weight':'")
          .append(weightsAndValues[i])
          .append("','value':")
          .append(weightsAndValues[i + 1])
          .append('}');
    }
    return sum.append("]}").toString();
  }

  @Test
  void completionIsTheMeanOfTruthAndPerformance() {
    Scheme scheme =
        SchemeTexts.scheme(
            leaders(scores("A", TRUTH, "B", PERFORMANCE, "C", mean(score("A"), score("B")))));
    TestSubject leader = leader().votes("t", 30, 5, 2).votes("o", 20, 7, 9, 1);

    assertThat(leader.number(scheme, "A")).isEqualTo(BigFraction.of(65, 74));
    assertThat(leader.number(scheme, "B")).isEqualTo(BigFraction.of(63, 74));
    assertThat(leader.number(scheme, "C")).isEqualTo(BigFraction.of(32, 37));
  }

  @Test
  void leadersScoreFollowsFromTheTeamsScore() {
    String quantitative = mean(figure("a"), figure("b"), figure("c"));
    Scheme scheme =
        SchemeTexts.scheme(
            teams(
                FIGURES,
                scores(
                    "Q", quantitative, "total", weighted("0.6", score("Q"), "0.4", figure("d")))),
            leaders(
                FIGURES,
                scores(
                    "C",
                    mean(TRUTH, PERFORMANCE),
                    "onQ",
                    weighted(
                        "0.6",
                        product("{'type':'team','score':'Q'}", score("C")),
                        "0.4",
                        figure("d")),
                    "onTotal",
                    weighted(
                        "0.6",
                        product("{'type':'team','score':'total'}", score("C")),
                        "0.4",
                        figure("d")))));
    TestSubject team =
        team().figure("a", "96").figure("b", "88").figure("c", "93").figure("d", "90");
    TestSubject leader =
        leader().team(team).votes("t", 30, 5, 2).votes("o", 20, 7, 9, 1).figure("d", "86");

    assertThat(team.number(scheme, "Q")).isEqualTo(BigFraction.of(277, 3));
    assertThat(team.number(scheme, "total")).isEqualTo(BigFraction.of(457, 5));
    assertThat(leader.number(scheme, "onQ")).isEqualTo(BigFraction.of(15228, 185));
    assertThat(leader.number(scheme, "onTotal")).isEqualTo(BigFraction.of(75692, 925));
    assertThat(leader().votes("t", 1).score(scheme, "onQ").amount().lacks())
        .contains(Reason.NO_TEAM);
  }

  @Test
  void threeLayersAreWeighedTogether() {
    Scheme scheme =
        SchemeTexts.scheme(
            leaders(
                FIGURES,
                scores(
                    "total",
                    weighted(
                        "0.2",
                        "{'type':'coefficient','item':'t','categories':['A'],"
                            + "'coefficients':{'A':'100','B':'80','C':'60'}}",
                        "0.2",
                        figure("a"),
                        "0.6",
                        figure("b")))));
    TestSubject leader =
        leader()
            .votes("t", votes("A", "0.2", 17, 9, 4), votes("B", "0.8", 0, 0, 9))
            .figure("a", "93")
            .figure("b", "91");

    assertThat(leader.number(scheme, "total")).isEqualTo(BigFraction.of(1364, 15));
  }

  @Test
  void blockOfIndicatorsEntersATotal() {
    String leaf =
        "{'key':'%s','label':@,'weight':'%s','measure':'PROPORTIONAL',"
            + "'nature':'QUANTITATIVE','scope':'COMMON'}";
    String tree =
        "'indicators':[{'key':'water','label':@,'of':["
            + leaf.formatted("i1", "15")
            + ",{'key':'n2','label':@,'weight':'30','of':["
            + leaf.formatted("i2", "10")
            + ","
            + leaf.formatted("i3", "15")
            + ","
            + leaf.formatted("i4", "5")
            + "]},{'key':'n3','label':@,'weight':'30','of':["
            + leaf.formatted("i5", "15")
            + ","
            + leaf.formatted("i6", "10")
            + ","
            + leaf.formatted("i7", "5")
            + "]},"
            + leaf.formatted("i8", "20")
            + ","
            + leaf.formatted("i9", "5")
            + "]}]";
    String block = "{'type':'indicators','tree':'water'}";
    Scheme scheme =
        SchemeTexts.scheme(
            teams(
                FIGURES,
                tree,
                scores(
                    "block",
                    block,
                    "total",
                    "{'type':'sum','of':["
                        + figure("a")
                        + ","
                        + figure("b")
                        + ","
                        + figure("c")
                        + ","
                        + product(number("0.25"), score("block"))
                        + "]}")));
    TestSubject team =
        team()
            .achieved("i1", "100", "90")
            .achieved("i2", "7", "7")
            .achieved("i3", "3", "2")
            .achieved("i4", "10", "12")
            .achieved("i5", "10", "8")
            .achieved("i6", "1", "1")
            .achieved("i7", "5", "3")
            .achieved("i8", "4", "3")
            .achieved("i9", "1", "1")
            .figure("a", "18")
            .figure("b", "31")
            .figure("c", "17");

    assertThat(team.number(scheme, "block")).isEqualTo(BigFraction.of(167, 2));
    assertThat(team.number(scheme, "total")).isEqualTo(BigFraction.of(695, 8));
  }

  @Test
  void leadersBlockComesFromTheBallot() {
    Scheme scheme =
        SchemeTexts.scheme(
            leaders(
                FIGURES,
                scores(
                    "total",
                    "{'type':'sum','of':["
                        + figure("a")
                        + ","
                        + product(
                            number("0.3"),
                            "{'type':'coefficient','item':'o',"
                                + "'coefficients':{'A':'100','B':'80','C':'60','D':'40'}}")
                        + ","
                        + figure("b")
                        + "]}")));
    TestSubject leader = leader().votes("o", 20, 8, 2, 1).figure("a", "36").figure("b", "26");

    assertThat(leader.number(scheme, "total")).isEqualTo(BigFraction.of(2762, 31));
  }

  @Test
  void twoScoresStandSideBySideAndGiveNoGrade() {
    Scheme scheme =
        SchemeTexts.scheme(
            leaders(FIGURES, scores("performance", figure("a"), "opinion", figure("b"))));
    Evaluation evaluation = leader().figure("a", "87").figure("b", "91.5").under(scheme);

    assertThat(evaluation.proposal()).isEqualTo(new Proposal.NotGraded());
    assertThat(evaluation.otherwise()).isNull();
    assertThat(evaluation.scores())
        .extracting(score -> score.trace().number())
        .containsExactly(BigFraction.of(87), BigFraction.of(183, 2));
  }

  @Test
  void satisfactionBelowALineIsFlagged() {
    String flags =
        "'flags':[{'key':'rectify','label':@,'when':"
            + SchemeTexts.compare(
                "{'type':'share','item':'o','options':['A','B']}", "<", number("0.8"))
            + "}]";
    Scheme scheme = SchemeTexts.scheme(teams(flags));

    assertThat(team().votes("o", 300, 98, 100, 2).under(scheme).flags())
        .extracting(flag -> flag.trace().truth())
        .containsExactly(Truth.TRUE);
    assertThat(team().votes("o", 300, 100, 98, 2).under(scheme).flags())
        .extracting(flag -> flag.trace().truth())
        .containsExactly(Truth.FALSE);
  }
}
