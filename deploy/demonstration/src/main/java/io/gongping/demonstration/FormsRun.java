package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Points, satisfaction, a reverse item, a quota, a validity rule and a recommendation on one paper,
 * from the draft to the shortlist and to score cards without a grade.
 */
final class FormsRun {

  private static final String ORGANISER = "organiser1";
  private static final String COMMITTEE = "committee1";

  private final FormsScenario scenario;
  private final Api ballot;
  private final Api scoring;
  private final LocalDate today;
  private final PrintStream out;
  private final BoxSteps box;
  private final PublicationSteps publication;

  FormsRun(
      FormsScenario scenario,
      Api ballot,
      Api scoring,
      Api dossier,
      LocalDate today,
      PrintStream out) {
    this.scenario = scenario;
    this.ballot = ballot;
    this.scoring = scoring;
    this.today = today;
    this.out = out;
    this.box = new BoxSteps(ballot, scoring);
    this.publication = new PublicationSteps(scoring, dossier);
  }

  /**
   * Runs it.
   *
   * @return whether everything was read as expected
   */
  boolean fromDraftToArchive() {
    out.printf("%n%s%n", scenario.definition().path("title").path("zh").asText());
    OwnScheme.read().makeKnown(scoring, scenario.definition().path("region").asText());
    step("the scheme of the county uploaded by one person and confirmed by another");
    String assessment = box.open(scenario.draft(today), scenario.notice(today));
    vote(assessment);
    box.close(assessment);
    step(
        "%d ballots of every form cast; the box's count agrees with the tally"
            .formatted(scenario.total()));
    merge(assessment);
    step("%d written names merged, on record".formatted(scenario.merges().size()));
    List<String> differences = differences(assessment);
    differences.forEach(difference -> step("NO: " + difference));
    step(
        "%d of %d numbers, names and examples came out as expected"
            .formatted(
                scenario.expected().size() - differences.size(), scenario.expected().size()));
    confirm(assessment);
    step(
        "scores of %d people confirmed without a grade, published and filed in the archive"
            .formatted(publication.publishAndFile(assessment, scenario.directoryIds())));
    return differences.isEmpty();
  }

  private void vote(String assessment) {
    String paper = scenario.definition().at("/papers/0/key").asText();
    String path = "/assessments/" + assessment + "/papers/" + paper;
    int slips = scenario.total();
    JsonNode made = MeetingSteps.slips(ballot, path, slips);
    MeetingSteps.attendance(ballot, path, slips, slips);
    scenario.refused().forEach(refused -> refuse(made, refused));
    int slip = 0;
    for (FormsScenario.Cast cast : scenario.ballots()) {
      for (int i = 0; i < cast.times(); i++) {
        ballot.postUnsigned("/ballots", filled(made, slip++, cast.ballot())).expect(201);
      }
    }
  }

  /** A ballot that is refused spends no slip. */
  private void refuse(JsonNode made, FormsScenario.Refused refused) {
    JsonNode mistake =
        ballot
            .postUnsigned("/ballots", filled(made, 0, refused.ballot()))
            .expect(422)
            .json()
            .at("/errors/0");
    String found = mistake.path("code").asText() + " at " + mistake.path("pointer").asText();
    String wanted = refused.code() + " at " + refused.pointer();
    if (!found.equals(wanted)) {
      throw new DemonstrationException("Refused with " + found + " instead of " + wanted);
    }
  }

  private static ObjectNode filled(JsonNode made, int slip, ObjectNode ballot) {
    return ballot
        .deepCopy()
        .put("code", made.path("slips").path(slip).asText())
        .put("paperId", made.path("paperId").asText());
  }

  private void merge(String assessment) {
    String path =
        "/assessments/%s/recommendations/%s"
            .formatted(assessment, scenario.definition().at("/recommendations/0/key").asText());
    for (ObjectNode merge : scenario.merges()) {
      String version = scoring.get(ORGANISER, path).expect(200).etag();
      scoring.post(ORGANISER, path + "/merges", merge, "If-Match", version).expect(201);
    }
  }

  /** The scheme gives scores only; nobody entered what one of them rests on. */
  private void confirm(String assessment) {
    for (String subject : scenario.directoryIds().keySet()) {
      String path = "/assessments/%s/results/%s".formatted(assessment, subject);
      scoring.post(ORGANISER, path + "/opinion", nothing().put("text", "同意公布民主测评得分")).expect(201);
      ObjectNode confirmed = nothing().put("decidedOn", today.toString());
      scoring.post(COMMITTEE, path + "/decision", confirmed).expect(422);
      scoring
          .post(COMMITTEE, path + "/decision", confirmed.put("reason", "本次只作测评,不考核实绩"))
          .expect(201);
    }
  }

  private List<String> differences(String assessment) {
    List<String> differences = new ArrayList<>();
    for (FormsScenario.Expected expected : scenario.expected()) {
      JsonNode found =
          scoring
              .get(expected.account(), "/assessments/" + assessment + expected.path())
              .expect(200)
              .json()
              .at(expected.pointer());
      if (!found.equals(expected.value())) {
        differences.add(
            "%s%s is %s and not %s"
                .formatted(expected.path(), expected.pointer(), found, expected.value()));
      }
    }
    return differences;
  }

  private void step(String text) {
    out.println("  " + text);
  }

  private static ObjectNode nothing() {
    return Http.JSON.createObjectNode();
  }
}
