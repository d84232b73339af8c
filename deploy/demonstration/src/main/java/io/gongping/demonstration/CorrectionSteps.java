package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.Scenario.Correction;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Corrects published results: one member of the committee proposes, another confirms. */
final class CorrectionSteps {

  private static final String PROPOSES = "committee1";
  private static final String CONFIRMS = "committee2";
  private static final String PUBLISHES = "organiser1";
  private static final String READS = "archivist1";

  private final Api scoring;
  private final Api dossier;
  private final String assessment;

  CorrectionSteps(Api scoring, Api dossier, String assessment) {
    this.scoring = scoring;
    this.dossier = dossier;
    this.assessment = assessment;
  }

  /**
   * Corrects, publishes and waits until the archive shows the corrections and keeps what they
   * corrected.
   *
   * @param corrections by subject
   * @param directoryIds of the subjects by their keys
   */
  void correct(
      Map<String, Correction> corrections, Map<String, String> directoryIds, LocalDate today) {
    corrections.forEach((subject, correction) -> confirmed(subject, correction, today));
    scoring
        .post(
            PUBLISHES,
            "/assessments/" + assessment + "/publication",
            Http.JSON.createObjectNode().put("circle", "UNIT"))
        .expect(200);
    corrections.forEach(
        (subject, correction) ->
            Patience.until(
                "the corrected score card of " + subject + " to be filed",
                () -> filed(Objects.requireNonNull(directoryIds.get(subject)), correction)));
  }

  private void confirmed(String subject, Correction correction, LocalDate today) {
    String path = "/assessments/%s/results/%s/corrections".formatted(assessment, subject);
    ObjectNode proposal =
        Http.JSON
            .createObjectNode()
            .put("revision", 1)
            .put("basis", "DECIDED")
            .put("grade", correction.grade())
            .put("correctionReason", correction.reason())
            .put("decidedOn", today.toString());
    String id = scoring.post(PROPOSES, path, proposal).expect(201).json().path("id").asText();
    String verification = path + "/" + id + "/verification";
    ObjectNode yes = Http.JSON.createObjectNode().put("verdict", "CONFIRMED");
    scoring.post(PROPOSES, verification, yes).expect(403);
    scoring.post(CONFIRMS, verification, yes).expect(201);
  }

  private @Nullable JsonNode filed(String directoryId, Correction correction) {
    JsonNode page = dossier.get(READS, "/score-cards?subject=" + directoryId).expect(200).json();
    for (JsonNode card : page.path("items")) {
      if (card.path("assessmentId").asText().equals(assessment)
          && card.path("revision").asInt() == 2
          && card.at("/decision/grade/code").asText().equals(correction.grade())
          && revisions(card.path("id").asText()) == 2) {
        return card;
      }
    }
    return null;
  }

  private int revisions(String card) {
    return dossier
        .get(READS, "/score-cards/" + card + "/revisions")
        .expect(200)
        .json()
        .path("items")
        .size();
  }
}
