package io.gongping.scoring;

import io.gongping.embedded.EmbeddedStack;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Brings an assessment as far as a test needs it. */
public final class Stage {

  private static final Map<String, String> BEST_TEAM =
      Map.of(
          "targets", "MET_WELL",
          "countyRanking", "AHEAD",
          "mainWork", "BREAKTHROUGH",
          "unity", "UNITED",
          "outstandingProblems", "NONE",
          "graveError", "NONE",
          "populationTarget", "MET",
          "publicSecurityTarget", "MET");

  private Stage() {}

  /** An open assessment with ballots that were counted. */
  public static BallotBox open(EmbeddedStack stack, BallotBox box) {
    Topic.send(stack, List.of(box.opened()));
    Callers.awaitState(box.id(), "OPEN");
    return box;
  }

  /** An assessment that is final: everybody marked everything with A. */
  public static BallotBox finished(EmbeddedStack stack) {
    return finished(stack, "990100");
  }

  public static BallotBox finished(EmbeddedStack stack, String region) {
    BallotBox box = BallotBox.inRegion(region);
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", "AA");
      box.cast("M1-B", "AA");
      box.cast("M2-B", "AA");
    }
    return finish(stack, box);
  }

  /** Sends everything that is in the box and waits until it is final. */
  public static BallotBox finish(EmbeddedStack stack, BallotBox box) {
    List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
    messages.add(box.opened());
    box.ballots().forEach(ballot -> messages.add(box.message(ballot)));
    messages.add(box.closed());
    Topic.send(stack, messages);
    Callers.awaitState(box.id(), "FINAL");
    return box;
  }

  /** Resolves the open dead letters of no assessment, which stand in the way of all. */
  public static void resolveWhatBelongsToNobody() {
    List<String> orphans =
        Callers.as("auditor", "000000")
            .queryParam("state", "open")
            .queryParam("limit", 100)
            .get("/api/v1/dead-letters")
            .path("items.findAll { it.assessmentId == null }.id");
    orphans.forEach(
        letter ->
            Callers.as("auditor", "000000")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"测试\"}")
                .post("/api/v1/dead-letters/" + letter + "/resolution")
                .then()
                .statusCode(200));
  }

  /** Enters one finding for the first time and confirms it. */
  public static void found(BallotBox box, String subject, String finding, String level) {
    entered(box, subject, finding, level);
    Callers.as("organiser")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"verdict\":\"CONFIRMED\"}")
        .post(
            "/api/v1/assessments/%s/subjects/%s/findings/%s/verification"
                .formatted(box.id(), subject, finding))
        .then()
        .statusCode(201);
  }

  /** Enters one finding for the first time; nobody has confirmed it yet. */
  public static void entered(BallotBox box, String subject, String finding, String level) {
    Callers.as("assessor")
        .contentType(ContentType.JSON)
        .header("If-None-Match", "*")
        .body(
            """
            {"level":"%s","evidence":{"reference":"考核材料 %s"}}"""
                .formatted(level, finding))
        .put("/api/v1/assessments/%s/subjects/%s/findings/%s".formatted(box.id(), subject, finding))
        .then()
        .statusCode(201);
  }

  /** Finds the best of a team. */
  public static void bestTeam(BallotBox box, String subject) {
    BEST_TEAM.forEach((finding, level) -> found(box, subject, finding, level));
  }

  /** Opinion and decision for a grade. */
  public static void decided(BallotBox box, String subject, String grade) {
    String result = "/api/v1/assessments/%s/results/%s".formatted(box.id(), subject);
    Callers.as("organiser")
        .contentType(ContentType.JSON)
        .body("{\"grade\":\"%s\"}".formatted(grade))
        .post(result + "/opinion")
        .then()
        .statusCode(201);
    Callers.as("committee")
        .contentType(ContentType.JSON)
        .body(
            "{\"grade\":\"%s\",\"decidedOn\":\"2020-01-02\",\"reason\":\"集体研究决定\"}"
                .formatted(grade))
        .post(result + "/decision")
        .then()
        .statusCode(201);
  }
}
