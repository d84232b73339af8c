package io.gongping.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Score cards as the scoring service publishes them, each of its own assessment. */
public final class ScoreCards {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ScoreCards() {}

  /** A leader's card of a new assessment in region 990100. */
  public static ObjectNode card() {
    return card(UUID.randomUUID(), UUID.randomUUID(), 2026, "990100", "COMPETENT");
  }

  /** A leader's card. */
  public static ObjectNode card(
      UUID assessment, UUID directoryId, int year, String region, String grade) {
    return object(
        """
        {"assessmentId": "%s", "kind": "ANNUAL", "year": %d, "region": "%s",
         "title": {"zh": "年度考核", "en": "Annual assessment"},
         "scheme": {"id": "S11", "version": 1},
         "subject": {"key": "L01", "kind": "LEADER", "directoryId": "%s", "name": "林一帆",
           "post": "DEPUTY", "title": "副县长",
           "unit": {"key": "U1", "organisationId": "%s", "name": "青河县", "kind": "COUNTY"}},
         "revision": 1,
         "overall": {"item": "overall", "label": {"zh": "总体评价", "en": "Overall"}, "opinions": 40, "shares": [
           {"option": "A", "label": {"zh": "优秀", "en": "Excellent"}, "share": "0.6000", "fraction": "24/40"},
           {"option": "B", "label": {"zh": "称职", "en": "Competent"}, "share": "0.4000", "fraction": "16/40"}]},
         "proposal": {"outcome": "GRADE", "grade": {"code": "%s", "label": {"zh": "等次", "en": "Grade"}}},
         "decision": {"outcome": "GRADE", "grade": {"code": "%s", "label": {"zh": "等次", "en": "Grade"}},
           "decidedOn": "2026-12-05", "departsFromProposal": false},
         "circle": "UNIT", "publishedOn": "2026-12-08"}
        """
            .formatted(assessment, year, region, directoryId, UUID.randomUUID(), grade, grade));
  }

  /** Adds scores and a rank. */
  public static ObjectNode scored(ObjectNode card) {
    card.set(
        "scores",
        object(
                """
                {"all": [
                  {"key": "total", "label": {"zh": "总分", "en": "Total"}, "number": "92.33", "fraction": "277/3"},
                  {"key": "opinion", "label": {"zh": "测评分", "en": "Opinion"}, "number": "88.10"},
                  {"key": "bonus", "label": {"zh": "加分", "en": "Bonus"}}]}
                """)
            .get("all"));
    card.set(
        "rank", object("{\"score\": \"total\", \"rank\": 2, \"size\": 14, \"bottom\": false}"));
    return card;
  }

  /** Makes it a card under a scheme that gives scores and no grades. */
  public static ObjectNode ungraded(ObjectNode card) {
    ((ObjectNode) card.path("proposal")).put("outcome", "NOT_GRADED").remove("grade");
    ((ObjectNode) card.path("decision")).put("outcome", "SCORES").remove("grade");
    return card;
  }

  /** A later revision of a card, with another grade. */
  public static ObjectNode corrected(ObjectNode card, int revision, String grade) {
    ObjectNode later = card.deepCopy();
    later.put("revision", revision).put("supersedes", revision - 1);
    ObjectNode decision = (ObjectNode) later.path("decision");
    decision.put("correctionReason", "复核更正").withObject("/grade").put("code", grade);
    return later;
  }

  /** A revision that declares a card void. */
  public static ObjectNode voided(ObjectNode card, int revision) {
    ObjectNode later = corrected(card, revision, "COMPETENT");
    later.remove(List.of("overall", "proposal", "scores", "rank", "streak"));
    ((ObjectNode) later.path("decision")).put("outcome", "VOID").remove("grade");
    return later;
  }

  /** Makes it the card of a leader on probation. */
  public static ObjectNode onProbation(ObjectNode card) {
    ObjectNode decision = (ObjectNode) card.path("decision");
    decision.put("outcome", "NO_GRADE").put("departsFromProposal", true).put("reason", "试用期");
    decision.remove("grade");
    decision.set(
        "noGrade",
        object(
            """
            {"code": "PROBATION", "standardCode": "5A",
             "label": {"zh": "试用期内,不定等次", "en": "On probation, without a grade"}}
            """));
    return card;
  }

  /** The identifier of a card's assessment, the key of its event. */
  public static String assessment(ObjectNode card) {
    return card.path("assessmentId").asText();
  }

  /** The identifier of a card's person or team. */
  public static UUID directoryId(ObjectNode card) {
    return UUID.fromString(card.path("subject").path("directoryId").asText());
  }

  /** Reads a JSON object. */
  public static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException mistake) {
      throw new IllegalArgumentException(mistake);
    }
  }
}
