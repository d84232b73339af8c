package io.gongping.scoring.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A small assessment of three leaders, rated by two or three categories with published weights:
 * scores, flags, grades by share and by score, a ranking and a quota.
 */
final class Attacked {

  static final List<String> LEADERS = List.of("L01", "L02", "L03");

  private static final List<String> PAPERS = List.of("M1-A", "M1-B", "M1-C");

  /** Pooled beside weighted, and grades where there were none: other questions to the votes. */
  private static final List<Scheme> TRIED =
      List.of(
          Presets.parse(scheme("POOLED", true, true)),
          Presets.parse(scheme("WEIGHTED", true, true)));

  private final AssessmentDefinition definition;
  private final PinnedRules rules;

  private Attacked(AssessmentDefinition definition, String scheme) {
    this.definition = definition;
    this.rules = new PinnedRules.Found(Presets.parse(scheme));
  }

  /**
   * An assessment.
   *
   * @param tenths the weights of the categories, in tenths
   */
  static Attacked with(List<Integer> tenths, String scheme) {
    return with(tenths, scheme, false);
  }

  /**
   * An assessment.
   *
   * @param tenths the weights of the categories, in tenths
   * @param apart whether the last leader is of another unit, on which other schemes may be tried
   *     where they may not be on the unit of the others
   */
  static Attacked with(List<Integer> tenths, String scheme, boolean apart) {
    ObjectNode json = SampleAssessment.definition("990100");
    ArrayNode categories = (ArrayNode) json.path("categories");
    ArrayNode papers = (ArrayNode) json.path("papers");
    if (tenths.size() > 2) {
      ObjectNode category = categories.path(1).deepCopy();
      categories.add(category.put("key", "C"));
      ObjectNode paper = papers.path(1).deepCopy();
      papers.add(
          paper.put("key", "M1-C").put("paperId", new UUID(7, 7).toString()).put("category", "C"));
    }
    for (int i = 0; i < tenths.size(); i++) {
      ((ObjectNode) categories.path(i)).put("weight", "0." + tenths.get(i));
    }
    if (apart) {
      ((ObjectNode) json.at("/subjects/3")).put("unit", "U2");
    }
    return new Attacked(DefinitionJson.read(json), scheme);
  }

  /** Coefficients 100, 80, 60 and 0 on the last item; grades only where they are asked for. */
  static String scheme(String basis, boolean graded, boolean ranked) {
    return """
        {
          "id": "ATTACKED", "version": 1,
          "title": {"zh": "办法", "en": "Rules"}, "source": {"zh": "文件", "en": "A document"},
          "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "%s"},
          "ruleSets": [{
            "subjects": "LEADER",
            "items": [{"key": "conduct", "label": {"zh": "德", "en": "Conduct"}},
                      {"key": "overall", "label": {"zh": "总体", "en": "Overall"}}],
            "options": [
              {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
              {"code": "B", "label": {"zh": "称职", "en": "Competent"}},
              {"code": "C", "label": {"zh": "基本称职", "en": "Fair"}},
              {"code": "D", "label": {"zh": "不称职", "en": "Poor"}}
            ],
            "findings": [],
            "scores": [
              {"key": "votes", "label": {"zh": "票", "en": "Votes"},
               "value": {"type": "coefficient", "item": "overall",
                         "coefficients": {"A": "100", "B": "80", "C": "60", "D": "0"}}},
              {"key": "liked", "label": {"zh": "好", "en": "Liked"},
               "value": {"type": "share", "item": "overall", "options": ["A", "B"]}},
              {"key": "total", "label": {"zh": "总分", "en": "Total"},
               "value": {"type": "sum", "of": [
                 {"type": "score", "score": "votes"},
                 {"type": "coefficient", "item": "conduct",
                  "coefficients": {"A": "10", "B": "8", "C": "6", "D": "0"}}]}}
            ],
            "flags": [
              {"key": "low", "label": {"zh": "低", "en": "Low"},
               "when": {"type": "compare", "left": {"type": "score", "score": "votes"},
                        "op": "<", "right": {"type": "number", "number": "80"}}}%s
            ]%s%s
          }]
        }
        """
        .formatted(basis, ranked ? RANKED : "", ranked ? RANKING : "", graded ? GRADES : "");
  }

  private static final String RANKING = ", \"ranking\": {\"score\": \"votes\", \"by\": []}";

  private static final String RANKED =
      """
      ,
      {"key": "last", "label": {"zh": "末位", "en": "Last"},
       "when": {"type": "ranked", "score": "votes", "from": "BOTTOM", "places": 1}},
      {"key": "first", "label": {"zh": "首位", "en": "First"},
       "when": {"type": "ranked", "score": "votes", "from": "TOP", "places": 1}}
      """;

  private static final String GRADES =
      """
      , "grades": [
        {"code": "EXCELLENT", "label": {"zh": "优秀", "en": "Excellent"}},
        {"code": "GOOD", "label": {"zh": "称职", "en": "Good"}},
        {"code": "POOR", "label": {"zh": "不称职", "en": "Poor"}}
      ],
      "rules": [
        {"grade": "EXCELLENT", "clause": "1", "when": {"type": "all", "of": [
          {"type": "compare", "left": {"type": "score", "score": "votes"},
           "op": ">=", "right": {"type": "number", "number": "90"}},
          {"type": "compare", "left": {"type": "share", "item": "overall", "options": ["A", "B"]},
           "op": ">=", "right": {"type": "number", "number": "0.8"}}]}},
        {"grade": "POOR", "clause": "2",
         "when": {"type": "compare",
                  "left": {"type": "share", "item": "overall", "options": ["D"]},
                  "op": ">=", "right": {"type": "number", "number": "0.3"}}}
      ],
      "otherwise": {"grade": "GOOD", "clause": "3"}
      """;

  Subject subject(String key) {
    return definition.subject(key).orElseThrow();
  }

  /**
   * Votes on the leaders, by item.
   *
   * @param ballots in each category; who has no opinion on an item is among them
   */
  GradedAssessment assessment(List<Integer> ballots, Map<String, Map<String, Votes>> votes) {
    Map<String, PaperTally> papers = new HashMap<>();
    for (int category = 0; category < ballots.size(); category++) {
      Map<Cell, Long> cells = new HashMap<>();
      for (String leader : votes.keySet()) {
        for (var item : votes.getOrDefault(leader, Map.of()).entrySet()) {
          put(cells, leader, item.getKey(), item.getValue(), category, ballots.get(category));
        }
      }
      papers.put(PAPERS.get(category), new PaperTally((long) ballots.get(category), cells));
    }
    return new GradedAssessment(
        new UUID(1, 1),
        definition,
        definition.timetable().closesOn(),
        new Tally(papers),
        rules,
        Material.NONE);
  }

  private static void put(
      Map<Cell, Long> cells, String leader, String item, Votes votes, int category, int ballots) {
    for (int option = 0; option < Votes.OPTIONS; option++) {
      if (votes.votes(category, option) > 0) {
        cells.put(
            new Cell(leader, item, String.valueOf((char) ('A' + option))),
            (long) votes.votes(category, option));
      }
    }
    long silent = (long) ballots - votes.opinions(category);
    if (silent > 0) {
      cells.put(new Cell(leader, item, "-"), silent);
    }
  }

  /** Everything that anybody can read of leaders, see {@link EverythingShown}. */
  String view(GradedAssessment assessment, List<String> leaders) {
    return EverythingShown.of(assessment, leaders.stream().map(this::subject).toList(), TRIED);
  }
}
