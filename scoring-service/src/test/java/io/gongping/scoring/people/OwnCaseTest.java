package io.gongping.scoring.people;

import static org.hamcrest.Matchers.equalTo;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.support.people.Act;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of acts: a deputy of the team does none of them on the team or the assessment. */
@ServiceTest
class OwnCaseTest extends OnStack {

  private static final Person DEPUTY = Person.inDirectory("L03");

  @ParameterizedTest
  @EnumSource
  void nobodyActsInTheirOwnCase(Act act) {
    BallotBox box = Stage.finished(stack);
    Response refused = attempt(act, box, "T1");
    if (refused == null) {
      return;
    }
    refused
        .then()
        .statusCode(403)
        .body("code", equalTo("own-case"))
        .body("act", equalTo(act.name()));
  }

  @Test
  void anotherTeamIsNotTheirCase() {
    BallotBox box = Stage.finished(stack);

    Objects.requireNonNull(attempt(Act.ENTER, box, "T2")).then().statusCode(201);
    Objects.requireNonNull(attempt(Act.GIVE_OPINION, box, "T2")).then().statusCode(201);
  }

  @Test
  void anEntryOfOnesTeamIsRefusedInEveryForm() {
    BallotBox box = Stage.finished(stack);

    self()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            """
            {"kind":"LOG","subject":"T1","category":"PETITION","title":"记录","date":"2026-11-20",
             "text":"过程","evidence":{"reference":"R1"}}""")
        .post("/api/v1/assessments/" + box.id() + "/inputs")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-case"));
    Stage.entered(box, "T1", "targets", "MET_WELL");
    self()
        .body(
            """
            {"verdict":"CONFIRMED",
             "findings":[{"subject":"T1","finding":"targets","version":1}]}""")
        .post("/api/v1/assessments/" + box.id() + "/findings/verifications")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-case"));
  }

  /** Null for what another service or another test looks at. */
  private static @Nullable Response attempt(Act act, BallotBox box, String subject) {
    String assessment = "/api/v1/assessments/" + box.id();
    String finding = assessment + "/subjects/" + subject + "/findings/targets";
    String result = assessment + "/results/" + subject;
    return switch (act) {
      case ENTER ->
          self()
              .header("If-None-Match", "*")
              .body("{\"level\":\"MET_WELL\",\"evidence\":{\"reference\":\"R\"}}")
              .put(finding);
      case VERIFY -> {
        Stage.entered(box, subject, "targets", "MET_WELL");
        yield self()
            .header("If-Match", "\"1\"")
            .body("{\"verdict\":\"CONFIRMED\"}")
            .post(finding + "/verification");
      }
      case EXPLAIN_LOW_VOTES ->
          self()
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .body("{\"text\":\"原因\"}")
              .post(result + "/low-votes/overall/causes");
      case MERGE_WRITE_IN ->
          self()
              .header("If-Match", "\"0\"")
              .body("{\"name\":\"张三\",\"reason\":\"同一人\"}")
              .post(assessment + "/recommendations/R1/merges");
      case READ_EXAMPLES -> self().get(assessment + "/examples");
      case APPROVE_QUOTA ->
          self()
              .body(
                  """
                  {"kinds":["TEAM"],"authority":"省委","reference":"R","approvedOn":"2020-01-02"}""")
              .post(assessment + "/quota-approvals");
      case GIVE_OPINION -> self().body("{\"grade\":\"GOOD\"}").post(result + "/opinion");
      case DECIDE ->
          self()
              .body("{\"grade\":\"GOOD\",\"reason\":\"理由\",\"decidedOn\":\"2020-01-02\"}")
              .post(result + "/decision");
      case PUBLISH -> self().body("{\"circle\":\"UNIT\"}").post(assessment + "/publication");
      case DRAFT_ASSESSMENT,
          GIVE_NOTICE,
          OPEN_ASSESSMENT,
          CLOSE_ASSESSMENT,
          MAKE_SLIPS,
          ENTER_ATTENDANCE,
          CONFIRM_ATTENDANCE,
          PROPOSE_CORRECTION,
          CONFIRM_CORRECTION,
          SETTLE_CONFLICT,
          CONFIRM_SETTLEMENT,
          UPLOAD_SCHEME,
          CONFIRM_SCHEME ->
          null;
    };
  }

  private static RequestSpecification self() {
    return Callers.of(DEPUTY.account("organiser", "assessor", "committee"))
        .contentType(ContentType.JSON);
  }
}
