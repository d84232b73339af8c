package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Publishes what is decided and waits until it stands in the archive. */
final class PublicationSteps {

  private static final String ORGANISER = "organiser1";
  private static final String ARCHIVIST = "archivist1";

  private final Api scoring;
  private final Api dossier;

  PublicationSteps(Api scoring, Api dossier) {
    this.scoring = scoring;
    this.dossier = dossier;
  }

  /**
   * Publishes.
   *
   * @param directoryIds of the subjects of the assessment, by their keys
   * @return how many score cards were published and filed, at least one
   */
  int publishAndFile(String assessment, Map<String, String> directoryIds) {
    JsonNode outcome =
        scoring
            .post(
                ORGANISER,
                "/assessments/" + assessment + "/publication",
                Http.JSON.createObjectNode().put("circle", "UNIT"))
            .expect(200)
            .json();
    List<String> published = new ArrayList<>();
    outcome.path("published").forEach(subject -> published.add(subject.asText()));
    if (published.isEmpty() || !directoryIds.keySet().containsAll(published)) {
      throw new DemonstrationException("Published " + published);
    }
    for (String subject : published) {
      String directoryId = Objects.requireNonNull(directoryIds.get(subject));
      Patience.until(
          "the score card of " + subject + " to be filed",
          () -> filed(assessment, directoryId) ? subject : null);
    }
    return published.size();
  }

  private boolean filed(String assessment, String directoryId) {
    JsonNode page =
        dossier.get(ARCHIVIST, "/score-cards?subject=" + directoryId).expect(200).json();
    for (JsonNode card : page.path("items")) {
      if (card.path("assessmentId").asText().equals(assessment)) {
        return true;
      }
    }
    return false;
  }
}
