package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
    String next = "";
    do {
      JsonNode page = scoring.get(ORGANISER, path + "?limit=200" + next).expect(200).json();
      for (JsonNode finding : page.path("items")) {
        versions
            .addObject()
            .put("subject", finding.path("subject").asText())
            .put("finding", finding.path("finding").asText())
            .put("version", finding.path("version").asInt());
      }
      next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    if (versions.size() != entered) {
      throw new DemonstrationException(
          "%d findings entered, %d listed".formatted(entered, versions.size()));
    }
    scoring.post(ORGANISER, path + "/verifications", body).expect(200);
  }

  /**
   * The organisers enter what counts beside ballots, and the assessors confirm it.
   *
   * @param inputs bodies of the API; one with {@code unverified} is left to wait
   * @return how many were confirmed
   */
  int enterAndConfirm(List<ObjectNode> inputs) {
    String path = "/assessments/" + assessment + "/inputs";
    Set<String> waiting = new HashSet<>();
    for (ObjectNode input : inputs) {
      ObjectNode body = input.deepCopy();
      boolean isLeft = body.path("unverified").asBoolean();
      body.remove("unverified");
      JsonNode entered =
          scoring
              .post(ORGANISER, path, body, "Idempotency-Key", "demonstration-" + UUID.randomUUID())
              .expect(201)
              .json();
      if (isLeft) {
        waiting.add(entered.path("id").asText());
      }
    }
    return confirmed(path, waiting);
  }

  private int confirmed(String path, Set<String> waiting) {
    ObjectNode body = Http.JSON.createObjectNode().put("verdict", "CONFIRMED");
    ArrayNode versions = body.putArray("inputs");
    JsonNode pending =
        scoring.get(ASSESSOR, path + "?state=PENDING&limit=500").expect(200).json().path("items");
    for (JsonNode input : pending) {
      if (!waiting.contains(input.path("id").asText())) {
        versions
            .addObject()
            .put("id", input.path("id").asText())
            .put("version", input.path("version").asInt());
      }
    }
    return scoring
        .post(ASSESSOR, path + "/verifications", body)
        .expect(200)
        .json()
        .path("items")
        .size();
  }
}
