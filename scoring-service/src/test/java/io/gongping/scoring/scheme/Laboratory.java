package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.store.Presets;

/** A scheme with one score for each kind of value, to try policies and inputs on. */
final class Laboratory {

  private static final String DOCUMENT =
      """
      {
        "id": "laboratory", "version": 1, "title": LABEL, "source": LABEL,
        "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
        "ruleSets": [{
          "subjects": "LEADER",
          "items": [
            {"key": "letters", "label": LABEL},
            {"key": "points", "label": LABEL, "points": 10}
          ],
          "options": [
            {"code": "A", "label": LABEL}, {"code": "B", "label": LABEL}, {"code": "C", "label": LABEL}
          ],
          "findings": [],
          "figures": [
            {"key": "some", "label": LABEL, "min": "0", "max": "10"},
            {"key": "other", "label": LABEL, "min": "0", "max": "10"}
          ],
          "indicators": [{"key": "tree", "label": LABEL, "of": [
            {"key": "done", "label": LABEL, "weight": "6", "measure": "PROPORTIONAL",
              "nature": "QUANTITATIVE", "scope": "COMMON"},
            {"key": "given", "label": LABEL, "weight": "4", "measure": "POINTS",
              "nature": "QUALITATIVE", "scope": "COMMON"}
          ]}],
          "adjustments": [
            {"key": "each", "label": LABEL, "kind": "BONUS", "per": "0.5", "atMost": "2"},
            {"key": "between", "label": LABEL, "kind": "DEDUCTION", "min": "1", "max": "3"}
          ],
          "scores": [
            {"key": "share", "label": LABEL,
              "value": {"type": "share", "item": "letters", "options": ["A"]}},
            {"key": "coefficient", "label": LABEL, "value": {"type": "coefficient",
              "item": "letters", "coefficients": {"A": "100", "B": "50", "C": "0"}}},
            {"key": "points", "label": LABEL, "value": {"type": "points", "item": "points"}},
            {"key": "figure", "label": LABEL, "value": {"type": "figure", "figure": "some"}},
            {"key": "tree", "label": LABEL, "value": {"type": "indicators", "tree": "tree"}},
            {"key": "adjustments", "label": LABEL,
              "value": {"type": "adjustments", "of": ["each", "between"]}},
            {"key": "prior", "label": LABEL, "value": {"type": "prior", "years": 1, "score": "figure"}},
            {"key": "stoodIn", "label": LABEL,
              "value": {"type": "prior", "years": 1, "score": "figure", "missing": "7"}},
            {"key": "difference", "label": LABEL, "value": {"type": "difference",
              "from": {"type": "figure", "figure": "some"}, "less": {"type": "figure", "figure": "other"}}},
            {"key": "quotient", "label": LABEL, "value": {"type": "quotient",
              "of": {"type": "figure", "figure": "some"}, "by": {"type": "figure", "figure": "other"}}},
            {"key": "product", "label": LABEL, "value": {"type": "product", "of": [
              {"type": "figure", "figure": "some"}, {"type": "figure", "figure": "other"}]}},
            {"key": "mean", "label": LABEL, "value": {"type": "mean", "of": [
              {"type": "figure", "figure": "some"}, {"type": "figure", "figure": "other"},
              {"type": "number", "number": "1"}]}},
            {"key": "clamp", "label": LABEL, "value": {"type": "clamp", "min": "4", "max": "6",
              "of": {"type": "figure", "figure": "some"}}}
          ]
        }]
      }
      """
          .replace("LABEL", "{\"zh\": \"试\", \"en\": \"Trial\"}");

  private Laboratory() {}

  static Scheme scheme() {
    return Presets.parse(DOCUMENT);
  }

  /** With other JSON in some places: pointer and value in turn. */
  static Scheme with(String... changes) {
    String document = DOCUMENT;
    for (int i = 0; i < changes.length; i += 2) {
      document = Changes.in(document, changes[i], changes[i + 1]);
    }
    return Presets.parse(document);
  }
}
