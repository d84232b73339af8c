package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.Scenario.Departure;
import io.gongping.demonstration.Scenario.Expected;
import io.gongping.demonstration.Scenario.Turnout;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One assessment from the draft to the archive, each step by the account whose job it is. */
final class AssessmentRun {

  private static final String ORGANISER = "organiser1";

  /** Another organiser than the one who makes the slips. */
  private static final String COMMITTEE = "committee1";

  private final Scenario scenario;
  private final Api ballot;
  private final Api scoring;
  private final LocalDate today;
  private final PrintStream out;
  private final BoxSteps box;
  private final Api dossier;
  private final PublicationSteps publication;

  AssessmentRun(
      Scenario scenario, Api ballot, Api scoring, Api dossier, LocalDate today, PrintStream out) {
    this.scenario = scenario;
    this.ballot = ballot;
    this.scoring = scoring;
    this.today = today;
    this.out = out;
    this.box = new BoxSteps(ballot, scoring);
    this.dossier = dossier;
    this.publication = new PublicationSteps(scoring, dossier);
  }

  boolean fromDraftToArchive() {
    out.printf("%n%s%n", scenario.definition().path("title").path("zh").asText());
    String assessment = draftAndOpen();
    int ballots = vote(assessment);
    box.close(assessment);
    step(
        "%d ballots cast, the box is closed and its count agrees with the tally"
            .formatted(ballots));
    FourEyes people = new FourEyes(scoring, assessment);
    enter(assessment, people);
    Map<String, JsonNode> results = results(assessment);
    decide(assessment, results);
    int archived = publication.publishAndFile(assessment, scenario.directoryIds());
    step("%d score cards published and filed in the archive".formatted(archived));
    if (!scenario.corrections().isEmpty()) {
      new CorrectionSteps(scoring, dossier, assessment)
          .correct(scenario.corrections(), scenario.directoryIds(), today);
      step(
          "%d of them corrected by two members of the committee, published and filed again"
              .formatted(scenario.corrections().size()));
    }
    return new GradeTable(scenario).print(results(assessment), out);
  }

  /** What people enter beside ballots; nothing of it counts before another person looked at it. */
  private void enter(String assessment, FourEyes people) {
    step("before anybody enters anything %d are undetermined".formatted(undetermined(assessment)));
    if (!scenario.inputs().isEmpty()) {
      step(
          "%d entries by an organiser, %d of them confirmed by an assessor"
              .formatted(scenario.inputs().size(), people.enterAndConfirm(scenario.inputs())));
    }
    if (scenario.findings().isEmpty()) {
      return;
    }
    int findings = people.enterFindings(scenario.findings());
    step("%d findings entered by the assessors, each with its evidence".formatted(findings));
    step("until they are verified %d still are".formatted(undetermined(assessment)));
    people.confirmFindings(findings);
    step("%d findings confirmed by an organiser".formatted(findings));
  }

  private String draftAndOpen() {
    String assessment = box.open(scenario.draft(today), scenario.notice(today));
    step("drafted, noticed and opened by the organisation department");
    return assessment;
  }

  private int vote(String assessment) {
    int ballots = 0;
    for (JsonNode paper : scenario.papers()) {
      String key = paper.path("key").asText();
      String path = "/assessments/" + assessment + "/papers/" + key;
      Turnout turnout = scenario.turnout(key);
      JsonNode made = MeetingSteps.slips(ballot, path, turnout.issued());
      MeetingSteps.attendance(ballot, path, turnout.present(), turnout.issued());
      cast(made, scenario.marks(paper));
      ballots += turnout.ballots();
    }
    return ballots;
  }

  private void cast(JsonNode made, List<ObjectNode> marks) {
    ballot.postUnsigned("/slips/inspection", code(made, 0)).expect(200);
    IntStream.range(0, marks.size())
        .parallel()
        .forEach(index -> ballot.postUnsigned("/ballots", filled(made, marks, index)).expect(201));
    JsonNode first = ballot.postUnsigned("/ballots", filled(made, marks, 0)).expect(201).json();
    JsonNode again = ballot.postUnsigned("/ballots", filled(made, marks, 0)).expect(201).json();
    if (!first.equals(again)) {
      throw new DemonstrationException("The same ballot cast again got another answer");
    }
    ObjectNode changed = filled(made, marks, 0);
    changed.set("marks", otherMarks(marks));
    ballot.postUnsigned("/ballots", changed).expect(409);
  }

  /**
   * Marks that differ from the first ballot's; a paper on which all agree needs none to be refused.
   */
  private static ObjectNode otherMarks(List<ObjectNode> marks) {
    ObjectNode first = marks.getFirst();
    ObjectNode other = first.deepCopy();
    ObjectNode subject = (ObjectNode) other.elements().next();
    String item = subject.fieldNames().next();
    subject.put(item, subject.path(item).asText().equals("A") ? "B" : "A");
    return other;
  }

  private static ObjectNode filled(JsonNode made, List<ObjectNode> marks, int index) {
    ObjectNode body = code(made, index).put("paperId", made.path("paperId").asText());
    body.set("marks", marks.get(index));
    return body;
  }

  private static ObjectNode code(JsonNode made, int index) {
    return nothing().put("code", made.path("slips").path(index).asText());
  }

  private long undetermined(String assessment) {
    return results(assessment).values().stream()
        .filter(result -> result.path("proposal").path("outcome").asText().equals("UNDETERMINED"))
        .count();
  }

  private void decide(String assessment, Map<String, JsonNode> results) {
    int decided = 0;
    for (var result : results.entrySet()) {
      String subject = result.getKey();
      JsonNode proposal = result.getValue().path("proposal");
      @Nullable Departure departure = scenario.decisions().get(subject);
      if (departure == null && !proposal.path("outcome").asText().equals("GRADE")) {
        continue;
      }
      String path = "/assessments/%s/results/%s".formatted(assessment, subject);
      ObjectNode conclusion = conclusion(proposal, departure);
      scoring.post(ORGANISER, path + "/opinion", conclusion).expect(201);
      ObjectNode decision = conclusion.deepCopy().put("decidedOn", today.toString());
      if (departure != null && departure.reason() != null) {
        decision.put("reason", departure.reason());
      }
      scoring.post(COMMITTEE, path + "/decision", decision).expect(201);
      decided++;
    }
    step("%d results decided by the committee".formatted(decided));
  }

  private static ObjectNode conclusion(JsonNode proposal, @Nullable Departure departure) {
    if (departure == null) {
      return nothing().put("grade", proposal.path("grade").path("code").asText());
    }
    return departure.noGrade() == null
        ? nothing().put("grade", departure.grade())
        : nothing().put("noGrade", departure.noGrade());
  }

  private Map<String, JsonNode> results(String assessment) {
    Map<String, JsonNode> bySubject = new LinkedHashMap<>();
    @Nullable String next = null;
    do {
      JsonNode page =
          scoring
              .get(
                  ORGANISER,
                  "/assessments/%s/results?limit=100%s"
                      .formatted(assessment, next == null ? "" : "&cursor=" + next))
              .expect(200)
              .json();
      page.path("items").forEach(result -> bySubject.put(result.path("subject").asText(), result));
      next = page.hasNonNull("next") ? page.path("next").asText() : null;
    } while (next != null);
    return bySubject;
  }

  private void step(String text) {
    out.println("  " + text);
  }

  private static ObjectNode nothing() {
    return Http.JSON.createObjectNode();
  }

  /** Whether a proposal is the expected one. */
  static boolean agrees(JsonNode proposal, Expected expected) {
    List<String> missing = new ArrayList<>();
    proposal.path("missing").forEach(finding -> missing.add(finding.path("key").asText()));
    return proposal.path("outcome").asText().equals(expected.outcome())
        && (expected.grade() == null
            || proposal.path("grade").path("code").asText().equals(expected.grade()))
        && Objects.equals(
            expected.beforeVeto(), proposal.path("beforeVeto").path("code").asText(null))
        && (expected.missing() == null || expected.missing().equals(missing));
  }
}
