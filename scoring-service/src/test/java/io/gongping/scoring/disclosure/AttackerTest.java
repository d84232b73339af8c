package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.explanation.TraceText;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.standing.Standings;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An attacker who knows the definition and how many of each category voted groups all possible
 * votes by everything that is shown of them. A cell of the small category is solved when all votes
 * that look alike agree on it, beyond what the totals say by themselves: that nobody or everybody
 * chose an option.
 */
class AttackerTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  private static final Subject TEAM = DEFINITION.subject("T1").orElseThrow();

  /** A score and no grade: what is shown beside the totals rests on them or is withheld. */
  private static final String SCORED =
      """
      {
        "id": "SCORED", "version": 1,
        "title": {"zh": "计分", "en": "Scored"}, "source": {"zh": "文件", "en": "A document"},
        "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
        "ruleSets": [{
          "subjects": "TEAM",
          "items": [{"key": "overall", "label": {"zh": "总体", "en": "Overall"}}],
          "options": [
            {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
            {"code": "B", "label": {"zh": "较好", "en": "Good"}},
            {"code": "C", "label": {"zh": "一般", "en": "Average"}},
            {"code": "D", "label": {"zh": "较差", "en": "Poor"}}
          ],
          "scores": [{"key": "votes", "label": {"zh": "票", "en": "Votes"},
            "value": {"type": "coefficient", "item": "overall",
                      "coefficients": {"A": "100", "B": "80", "C": "60", "D": "0"}}}],
          "flags": [{"key": "low", "label": {"zh": "低", "en": "Low"},
            "when": {"type": "compare", "left": {"type": "score", "score": "votes"},
                     "op": "<", "right": {"type": "number", "number": "80"}}}],
          "findings": [],
          "ranking": {"score": "votes", "by": []}
        }]
      }
      """;

  private static final PinnedRules RULES = new PinnedRules.Found(Presets.parse(SCORED));

  @ParameterizedTest(name = "{0} and {1} raters")
  @CsvSource({"1, 4", "1, 6", "2, 5", "3, 5", "4, 5", "4, 6"})
  void noCellOfASmallCategoryIsSolved(int city, int staff) {
    Map<String, Set<List<Integer>>> byView = new HashMap<>();
    Map<String, List<Integer>> totals = new HashMap<>();
    for (List<Integer> small : votes(city)) {
      for (List<Integer> large : votes(staff)) {
        String view = view(small, large);
        byView.computeIfAbsent(view, unseen -> new HashSet<>()).add(small);
        totals.putIfAbsent(view, sum(small, large));
      }
    }

    assertThat(byView)
        .allSatisfy(
            (view, worlds) ->
                assertThat(solved(worlds, Objects.requireNonNull(totals.get(view)), city, staff))
                    .as(view)
                    .isEmpty());
  }

  /** The options on which all worlds agree though the totals leave them open. */
  private static List<Integer> solved(
      Set<List<Integer>> worlds, List<Integer> totals, int city, int staff) {
    List<Integer> solved = new ArrayList<>();
    for (int option = 0; option < totals.size(); option++) {
      int index = option;
      boolean open = Math.min(city, totals.get(option)) > Math.max(0, totals.get(option) - staff);
      if (open && worlds.stream().map(world -> world.get(index)).distinct().count() == 1) {
        solved.add(option);
      }
    }
    return solved;
  }

  private static String view(List<Integer> small, List<Integer> large) {
    GradedAssessment assessment =
        new GradedAssessment(
            new UUID(1, 1),
            DEFINITION,
            DEFINITION.timetable().closesOn(),
            tally(small, large),
            RULES,
            Material.NONE);
    Standings standings = new Standings(assessment, Set.of());
    Disclosures shown = standings.shown();
    StringBuilder view = new StringBuilder();
    view.append(shown.extent(TEAM));
    shown.items(TEAM).forEach(item -> view.append(item.totals()).append(item.categories()));
    standings.scores(TEAM).forEach(score -> view.append(score.disclosure()).append(score.shown()));
    view.append(standings.of(TEAM).flags()).append(standings.of(TEAM).place());
    view.append(shown.proposal(TEAM));
    view.append(TraceText.of(shown.evaluation(TEAM).orElseThrow(), Map.of(), Locale.ENGLISH));
    return view.toString();
  }

  private static List<Integer> sum(List<Integer> small, List<Integer> large) {
    List<Integer> sum = new ArrayList<>();
    for (int i = 0; i < small.size(); i++) {
      sum.add(small.get(i) + large.get(i));
    }
    return sum;
  }

  /** All ways in which raters can choose among three options. */
  private static List<List<Integer>> votes(int raters) {
    List<List<Integer>> all = new ArrayList<>();
    for (int a = 0; a <= raters; a++) {
      for (int b = 0; b <= raters - a; b++) {
        all.add(List.of(a, b, raters - a - b));
      }
    }
    return all;
  }

  private static Tally tally(List<Integer> small, List<Integer> large) {
    return new Tally(Map.of("M1-A", paper(small), "M1-B", paper(large)));
  }

  private static PaperTally paper(List<Integer> votes) {
    Map<Cell, Long> cells = new HashMap<>();
    long ballots = 0;
    for (int i = 0; i < votes.size(); i++) {
      ballots += votes.get(i);
      if (votes.get(i) > 0) {
        cells.put(new Cell("T1", "overall", String.valueOf((char) ('A' + i))), (long) votes.get(i));
      }
    }
    return new PaperTally(ballots, cells);
  }
}
