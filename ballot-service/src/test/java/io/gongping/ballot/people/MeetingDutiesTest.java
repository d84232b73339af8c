package io.gongping.ballot.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.people.Act;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slips and attendance: two people; and nobody runs an assessment that they are a subject of. */
@ServiceTest
class MeetingDutiesTest {

  private static final String MAKER = "maker";
  private static final String OTHER = "other";

  @Test
  void whoMakesSlipsDoesNotCountThemAlone() {
    String id = Organiser.opened(Definitions.county());
    make(MAKER, id, "M1-B");
    attend(OTHER, id, "M1-A", 0, 0).statusCode(200).body("stands", equalTo(true));
    attend(MAKER, id, "M1-B", 3, 2)
        .statusCode(200)
        .body("enteredBy", equalTo(MAKER))
        .body("confirmedBy", nullValue())
        .body("stands", equalTo(false));

    Organiser.change(id, "closing", 3)
        .then()
        .statusCode(409)
        .body("code", equalTo("attendance-unconfirmed"))
        .body("papers", contains("M1-B"));
    confirm(MAKER, id, "M1-B", 3, 2).statusCode(403).body("code", equalTo("own-attendance"));
    confirm(OTHER, id, "M1-B", 3, 3).statusCode(409).body("code", equalTo("attendance-differs"));
    confirm(OTHER, id, "M1-B", 3, 2)
        .statusCode(200)
        .body("confirmedBy", equalTo(OTHER))
        .body("stands", equalTo(true));
    Organiser.change(id, "closing", 3).then().statusCode(200);
  }

  @Test
  void whoMakesSlipsAfterwardsNeedsAConfirmationToo() {
    String id = Organiser.opened(Definitions.county());
    make(OTHER, id, "M1-B");
    attend(OTHER, id, "M1-A", 0, 0);
    attend(MAKER, id, "M1-B", 2, 2).body("stands", equalTo(true));
    make(MAKER, id, "M1-B");

    Organiser.change(id, "closing", 3).then().statusCode(409).body("papers", contains("M1-B"));
  }

  @Test
  void otherNumbersLoseTheConfirmationAndTheSameNumbersKeepIt() {
    String id = Organiser.opened(Definitions.county());
    make(MAKER, id, "M1-B");
    attend(MAKER, id, "M1-B", 3, 2);
    confirm(OTHER, id, "M1-B", 3, 2).statusCode(200);

    attend(MAKER, id, "M1-B", 3, 2).body("confirmedBy", equalTo(OTHER));
    attend(MAKER, id, "M1-B", 3, 1).body("confirmedBy", nullValue()).body("stands", equalTo(false));
  }

  @Test
  void whatWasNotEnteredIsNotConfirmed() {
    String id = Organiser.opened(Definitions.county());

    confirm(OTHER, id, "M1-B", 0, 0)
        .statusCode(409)
        .body("code", equalTo("attendance-not-entered"));
    confirm(OTHER, id, "M9", 0, 0).statusCode(404);
    confirm(OTHER, UUID.randomUUID().toString(), "M1-B", 0, 0).statusCode(404);
    Organiser.as("auditor")
        .body(Map.of("present", 0, "issued", 0))
        .post("/api/v1/assessments/{id}/papers/M1-B/attendance/confirmation", id)
        .then()
        .statusCode(403);
    io.restassured.RestAssured.given()
        .contentType("application/json")
        .body(Map.of("present", 0, "issued", 0))
        .post("/api/v1/assessments/{id}/papers/M1-B/attendance/confirmation", id)
        .then()
        .statusCode(401);
    account(OTHER, null)
        .body(Map.of("present", -1, "issued", 0))
        .post("/api/v1/assessments/{id}/papers/M1-B/attendance/confirmation", id)
        .then()
        .statusCode(400);
  }

  /** Acts of the other services are tested there. */
  @ParameterizedTest
  @EnumSource
  void nobodyRunsTheirOwnAssessment(Act act) {
    ObjectNode definition = Definitions.county();
    UUID self = UUID.fromString(definition.at("/subjects/1/directoryId").asText());
    Response refused = attempt(act, definition, account("self", self));
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
  void somebodyElsesPersonIdIsNoObstacle() {
    account("p", UUID.randomUUID())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Definitions.county().toString())
        .post("/api/v1/assessments")
        .then()
        .statusCode(201);
  }

  private static @Nullable Response attempt(
      Act act, ObjectNode definition, RequestSpecification self) {
    return switch (act) {
      case DRAFT_ASSESSMENT ->
          self.header("Idempotency-Key", UUID.randomUUID().toString())
              .body(definition.toString())
              .post("/api/v1/assessments");
      case GIVE_NOTICE ->
          self.header("If-Match", "\"1\"")
              .body(
                  Map.of(
                      "publishedOn", Definitions.today().minusDays(3).toString(), "place", "公告栏"))
              .post("/api/v1/assessments/{id}/notice", Organiser.draft(definition));
      case OPEN_ASSESSMENT ->
          self.header("If-Match", "\"2\"")
              .post("/api/v1/assessments/{id}/opening", Organiser.noticed(definition));
      case CLOSE_ASSESSMENT ->
          self.header("If-Match", "\"3\"")
              .post("/api/v1/assessments/{id}/closing", Organiser.opened(definition));
      case MAKE_SLIPS ->
          self.header("Idempotency-Key", UUID.randomUUID().toString())
              .body(Map.of("count", 1))
              .post("/api/v1/assessments/{id}/papers/M1-B/slips", Organiser.opened(definition));
      case ENTER_ATTENDANCE ->
          self.header("Idempotency-Key", UUID.randomUUID().toString())
              .body(Map.of("present", 0, "issued", 0))
              .put("/api/v1/assessments/{id}/papers/M1-B/attendance", Organiser.opened(definition));
      case CONFIRM_ATTENDANCE -> {
        String id = Organiser.opened(definition);
        attend(OTHER, id, "M1-B", 0, 0).statusCode(200);
        yield self.body(Map.of("present", 0, "issued", 0))
            .post("/api/v1/assessments/{id}/papers/M1-B/attendance/confirmation", id);
      }
      case ENTER,
          VERIFY,
          EXPLAIN_LOW_VOTES,
          MERGE_WRITE_IN,
          READ_EXAMPLES,
          APPROVE_QUOTA,
          GIVE_OPINION,
          DECIDE,
          PUBLISH,
          PROPOSE_CORRECTION,
          CONFIRM_CORRECTION,
          SETTLE_CONFLICT,
          CONFIRM_SETTLEMENT,
          UPLOAD_SCHEME,
          CONFIRM_SCHEME ->
          null;
    };
  }

  private static RequestSpecification account(String name, @Nullable UUID person) {
    return Organiser.account(name, person);
  }

  private static void make(String by, String id, String paper) {
    account(by, null)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("count", 3))
        .post("/api/v1/assessments/{id}/papers/{paper}/slips", id, paper)
        .then()
        .statusCode(201)
        .body("slips.size()", equalTo(3));
  }

  private static ValidatableResponse attend(
      String by, String id, String paper, int present, int issued) {
    return account(by, null)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("present", present, "issued", issued))
        .put("/api/v1/assessments/{id}/papers/{paper}/attendance", id, paper)
        .then();
  }

  private static ValidatableResponse confirm(
      String by, String id, String paper, int present, int issued) {
    return account(by, null)
        .body(Map.of("present", present, "issued", issued))
        .post("/api/v1/assessments/{id}/papers/{paper}/attendance/confirmation", id, paper)
        .then();
  }
}
