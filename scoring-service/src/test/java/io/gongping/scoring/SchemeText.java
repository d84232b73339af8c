package io.gongping.scoring;

import java.util.concurrent.atomic.AtomicInteger;

/** Small schemes to upload. */
public final class SchemeText {

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private SchemeText() {}

  /** An id that no other test uses. */
  public static String freshId() {
    return "T" + ProcessHandle.current().pid() + "-" + NEXT.getAndIncrement();
  }

  /** Teams with a share of A from a threshold on are excellent, the others good. */
  public static String teamsFrom(String id, int version, String threshold) {
    return """
        {
          "id": "%s", "version": %d,
          "title": {"zh": "县办法", "en": "County rules"},
          "source": {"zh": "县委文件", "en": "A county document"},
          "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
          "ruleSets": [{
            "subjects": "TEAM",
            "items": [{"key": "overall", "label": {"zh": "总体评价", "en": "Overall"}}],
            "options": [
              {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
              {"code": "B", "label": {"zh": "较好", "en": "Good"}},
              {"code": "C", "label": {"zh": "一般", "en": "Average"}},
              {"code": "D", "label": {"zh": "较差", "en": "Poor"}}
            ],
            "grades": [
              {"code": "EXCELLENT", "label": {"zh": "优秀", "en": "Excellent"}},
              {"code": "GOOD", "label": {"zh": "较好", "en": "Good"}}
            ],
            "findings": [],
            "rules": [{
              "grade": "EXCELLENT", "clause": "C1 art. 3",
              "when": {
                "type": "compare",
                "left": {"type": "share", "item": "overall", "options": ["A"]},
                "op": ">=",
                "right": {"type": "number", "number": "%s"}
              }
            }],
            "otherwise": {"grade": "GOOD", "clause": "C1 art. 4"}
          }]
        }
        """
        .formatted(id, version, threshold);
  }
}
