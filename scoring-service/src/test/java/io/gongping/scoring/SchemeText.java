package io.gongping.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.scheme.store.Presets;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Small schemes to upload. */
public final class SchemeText {

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

  private static final String CONFIRMED = "{\"verdict\":\"CONFIRMED\"}";

  private static final String TEAM_OPTIONS =
      """
      [
        {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
        {"code": "B", "label": {"zh": "较好", "en": "Good"}},
        {"code": "C", "label": {"zh": "一般", "en": "Average"}},
        {"code": "D", "label": {"zh": "较差", "en": "Poor"}}
      ]""";

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
            "options": %s,
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
        .formatted(id, version, TEAM_OPTIONS, threshold);
  }

  /**
   * Leaders with points for their votes, ranked, the best half excellent (three quarters with
   * approval), and the points of the year before on top.
   */
  public static String leadersRanked(String id, int version) {
    return """
        {
          "id": "%s", "version": %d,
          "title": {"zh": "县干部办法", "en": "County rules for leaders"},
          "source": {"zh": "县委文件", "en": "A county document"},
          "categories": [{"key": "A", "label": {"zh": "市级领导", "en": "City leaders"}}],
          "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
          "ruleSets": [{
            "subjects": "LEADER",
            "items": [{"key": "overall", "label": {"zh": "总体评价", "en": "Overall"}}],
            "options": [
              {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
              {"code": "B", "label": {"zh": "称职", "en": "Competent"}},
              {"code": "C", "label": {"zh": "基本称职", "en": "Basically competent"}},
              {"code": "D", "label": {"zh": "不称职", "en": "Incompetent"}}
            ],
            "findings": [],
            "scores": [
              {"key": "opinion", "label": {"zh": "测评分", "en": "Opinion"},
               "value": {"type": "coefficient", "item": "overall",
                         "coefficients": {"A": "100", "B": "80", "C": "60", "D": "40"}}},
              {"key": "above", "label": {"zh": "上级评分", "en": "From above"},
               "value": {"type": "coefficient", "item": "overall", "categories": ["A"],
                         "coefficients": {"A": "100", "B": "80", "C": "60", "D": "40"}}},
              {"key": "withPast", "label": {"zh": "含上年", "en": "With the past"},
               "value": {"type": "sum", "of": [
                 {"type": "score", "score": "opinion"},
                 {"type": "prior", "years": 1, "score": "opinion", "missing": "0"}]}}
            ],
            "flags": [
              {"key": "low", "label": {"zh": "低票", "en": "Low votes"}, "clause": "C2 art. 7",
               "when": {"type": "compare",
                        "left": {"type": "share", "item": "overall", "options": ["C", "D"]},
                        "op": ">=", "right": {"type": "number", "number": "0.2"}}},
              {"key": "lowAbove", "label": {"zh": "上级低票", "en": "Low votes from above"},
               "when": {"type": "compare",
                        "left": {"type": "share", "item": "overall", "options": ["C", "D"], "categories": ["A"]},
                        "op": ">=", "right": {"type": "number", "number": "0.2"}}}
            ],
            "ranking": {"score": "opinion", "by": []},
            "quota": {"grade": "EXCELLENT", "share": "0.5", "approvedShare": "0.75", "rounding": "FLOOR", "by": []},
            "grades": [
              {"code": "EXCELLENT", "label": {"zh": "优秀", "en": "Excellent"}},
              {"code": "COMPETENT", "label": {"zh": "称职", "en": "Competent"}}
            ],
            "rules": [{
              "grade": "EXCELLENT", "clause": "C2 art. 3",
              "when": {"type": "compare", "left": {"type": "score", "score": "opinion"},
                       "op": ">=", "right": {"type": "number", "number": "90"}}
            }],
            "otherwise": {"grade": "COMPETENT", "clause": "C2 art. 4"}
          }]
        }
        """
        .formatted(id, version);
  }

  /** Teams with points for their votes and a figure that is entered; nobody is graded. */
  public static String scoresOnly(String id) {
    return """
        {
          "id": "%s", "version": 1,
          "title": {"zh": "县评分办法", "en": "County scores"},
          "source": {"zh": "县委文件", "en": "A county document"},
          "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
          "ruleSets": [{
            "subjects": "TEAM",
            "items": [{"key": "overall", "label": {"zh": "总体评价", "en": "Overall"}}],
            "options": %s,
            "findings": [],
            "figures": [{"key": "tasks", "label": {"zh": "任务得分", "en": "Tasks"}, "min": "0", "max": "100"}],
            "scores": [
              {"key": "opinion", "label": {"zh": "测评分", "en": "Opinion"},
               "value": {"type": "coefficient", "item": "overall",
                         "coefficients": {"A": "100", "B": "80", "C": "60", "D": "40"}}},
              {"key": "tasks", "label": {"zh": "任务得分", "en": "Tasks"},
               "value": {"type": "figure", "figure": "tasks"}}
            ],
            "ranking": {"score": "opinion", "by": []}
          }]
        }
        """
        .formatted(id, TEAM_OPTIONS);
  }

  /** Uploads a document for the region of the tests, and has somebody else confirm it. */
  public static void upload(String document) {
    uploadOnly(document);
    JsonNode scheme = read(document);
    verify(scheme.path("id").asText(), scheme.path("version").asInt(), digest(document), CONFIRMED)
        .statusCode(201);
  }

  /** Uploads a document that nobody has looked at yet. */
  public static void uploadOnly(String document) {
    Callers.as("organiser")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .queryParam("region", "990100")
        .body(document.getBytes(UTF_8))
        .post("/api/v1/schemes")
        .then()
        .statusCode(201);
    JsonNode scheme = read(document);
    DIGESTS.put(scheme.path("id").asText() + "/" + scheme.path("version"), digest(document));
  }

  /** Has a member of the committee verify a version. */
  public static ValidatableResponse verify(String id, int version, String digest, String body) {
    return Callers.as("committee")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + digest + "\"")
        .body(body)
        .post("/api/v1/schemes/%s/versions/%d/verification".formatted(id, version))
        .then();
  }

  /** Pins a definition to version 1 of what was uploaded, as a notice given now would. */
  public static void pin(ObjectNode definition, String id) {
    definition
        .putObject("scheme")
        .put("id", id)
        .put("version", 1)
        .put("digest", DIGESTS.get(id + "/1"))
        .put("pinnedAt", Instant.now().toString());
  }

  /** Pins a definition to this document, as a notice given now would. */
  public static void pinTo(ObjectNode definition, String document) {
    JsonNode scheme = read(document);
    definition
        .putObject("scheme")
        .put("id", scheme.path("id").asText())
        .put("version", scheme.path("version").asInt())
        .put("digest", digest(document))
        .put("pinnedAt", Instant.now().toString());
  }

  /** The digest of a document. */
  public static String digest(String document) {
    return Presets.digest(document);
  }

  private static JsonNode read(String document) {
    try {
      return SampleAssessment.JSON.readTree(document);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
