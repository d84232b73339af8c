package io.gongping.scoring.input;

import io.gongping.scoring.SchemeText;

/**
 * A scheme that grades by what people enter: three figures of a team, whose mean with bonuses and
 * deductions is the total; leaders by a figure of their unit.
 */
final class InputSchemeText {

  private InputSchemeText() {}

  /** Uploads it under an id of its own, which is returned. */
  static String upload() {
    String id = SchemeText.freshId();
    SchemeText.upload(document(id));
    return id;
  }

  private static String document(String id) {
    return """
    {
      "id": "%s", "version": 1,
      "title": {"zh": "实绩办法", "en": "Performance rules"},
      "source": {"zh": "县委文件", "en": "A county document"},
      "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
      "ruleSets": [
        {
          "subjects": "TEAM", "items": [], "options": [], "findings": [],
          "figures": [%s, %s, %s],
          "adjustments": [
            {"key": "exceeded", "label": {"zh": "超额", "en": "Exceeded"}, "kind": "BONUS", "per": "1"},
            {"key": "missed", "label": {"zh": "未完成", "en": "Missed"}, "kind": "DEDUCTION", "per": "1"}
          ],
          "scores": [
            {
              "key": "quantitative", "label": {"zh": "定量", "en": "Quantitative"},
              "value": {"type": "mean", "of": [
                {"type": "figure", "figure": "tasks"},
                {"type": "figure", "figure": "cityRanking"},
                {"type": "figure", "figure": "duties"}]}
            },
            {
              "key": "total", "label": {"zh": "总分", "en": "Total"},
              "value": {"type": "sum", "of": [
                {"type": "score", "score": "quantitative"},
                {"type": "adjustments", "of": ["exceeded", "missed"]}]}
            }
          ],
          %s
        },
        {
          "subjects": "LEADER", "items": [], "options": [], "findings": [],
          "figures": [%s],
          "adjustments": [
            {"key": "exceeded", "label": {"zh": "超额", "en": "Exceeded"}, "kind": "BONUS", "per": "1"}
          ],
          "scores": [
            {
              "key": "total", "label": {"zh": "总分", "en": "Total"},
              "value": {"type": "sum", "of": [
                {"type": "figure", "figure": "unitPerformance"},
                {"type": "adjustments", "of": ["exceeded"]}]}
            }
          ],
          %s
        }
      ]
    }
    """
        .formatted(
            id,
            figure("tasks", false),
            figure("cityRanking", false),
            figure("duties", false),
            grades(),
            figure("unitPerformance", true),
            grades());
  }

  private static String figure(String key, boolean ofUnit) {
    return """
    {"key": "%s", "label": {"zh": "数值", "en": "Figure"}, "min": "0", "max": "100", "ofUnit": %b}"""
        .formatted(key, ofUnit);
  }

  private static String grades() {
    return """
    "grades": [
      {"code": "EXCELLENT", "label": {"zh": "优秀", "en": "Excellent"}},
      {"code": "GOOD", "label": {"zh": "较好", "en": "Good"}}
    ],
    "rules": [{
      "grade": "EXCELLENT", "clause": "1",
      "when": {
        "type": "compare",
        "left": {"type": "score", "score": "total"},
        "op": ">=",
        "right": {"type": "number", "number": "90"}
      }
    }],
    "otherwise": {"grade": "GOOD", "clause": "2"}
    """;
  }
}
