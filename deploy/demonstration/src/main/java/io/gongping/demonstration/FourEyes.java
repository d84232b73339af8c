package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import java.util.Map;

/** What one person enters and another confirms. */
final class FourEyes {

  private static final String ORGANISER = "organiser1";
  private static final String ASSESSOR = "assessor1";

  private final Api scoring;
  private final String assessment;

  FourEyes(Api scoring, String assessment) {
    this.scoring = scoring;
    this.assessment = assessment;
  }

  /**
   * The assessors enter findings.
   *
   * @param levels by subject and finding
   * @return how many
   */
  int enterFindings(Map<String, Map<String, String>> levels) {
    int entered = 0;
    for (var subject : levels.entrySet()) {
      for (var finding : subject.getValue().entrySet()) {
        ObjectNode body = Http.JSON.createObjectNode().put("level", finding.getValue());
        body.putObject("evidence")
            .put("reference", "考核材料 2026-" + subject.getKey() + "-" + finding.getKey())
            .put("note", "经调查核实");
        scoring
            .put(
                ASSESSOR,
                "/assessments/%s/subjects/%s/findings/%s"
                    .formatted(assessment, subject.getKey(), finding.getKey()),
                body,
                "If-None-Match",
                "*")
            .expect(201);
        entered++;
      }
    }
    return entered;
  }

  /** An organiser looks through what the assessors entered and confirms all of it. */
  void confirmFindings(int entered) {
    String path = "/assessments/" + assessment + "/findings";
    ObjectNode body = Http.JSON.createObjectNode().put("verdict", "CONFIRMED");
    ArrayNode versions = body.putArray("findings");
    for (JsonNode finding : scoring.get(ORGANISER, path).expect(200).json()) {
      versions
          .addObject()
          .put("subject", finding.path("subject").asText())
          .put("finding", finding.path("finding").asText())
          .put("version", finding.path("version").asInt());
    }
    if (versions.size() != entered) {
      throw new DemonstrationException(
          "%d findings entered, %d listed".formatted(entered, versions.size()));
    }
    scoring.post(ORGANISER, path + "/verifications", body).expect(200);
  }
}
