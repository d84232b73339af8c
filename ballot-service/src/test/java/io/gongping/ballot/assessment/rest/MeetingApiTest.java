package io.gongping.ballot.assessment.rest;

import static io.gongping.ballot.fixture.Organiser.organiser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class MeetingApiTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  private String id = "";

  @BeforeEach
  void openAnAssessment() {
    id = Organiser.opened(Definitions.county());
  }

  @Test
  void slipsAreShownOnceAndNeverCached() {
    making("M1-A", 20, false)
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .body("paper", equalTo("M1-A"))
        .body("slips.size()", equalTo(20));
  }

  @Test
  void thereAreNeverMoreSlipsThanRatersEntitled() {
    Organiser.slips(id, "M1-A", 15);
    refused(making("M1-A", 6, false), 409, "too-many-slips").body("entitled", equalTo(20));
    refused(making("M1-A", 21, true), 409, "too-many-slips");
    Organiser.slips(id, "M1-A", 5);
    refused(making("M1-A", 1, false), 409, "too-many-slips");
    assertThat(slipsInTheBox()).isEqualTo(20);
  }

  @Test
  void replacedSlipsAreVoid() {
    Slip old = Organiser.slips(id, "M1-B", 2).getFirst();
    making("M1-B", 3, true).statusCode(201);
    refused(Rater.cast(old, "A").then(), 404, "slip-unknown");
    assertThat(slipsInTheBox()).isEqualTo(3);
  }

  @Test
  void slipsOfWhichOneIsSpentAreNotReplaced() {
    List<Slip> slips = Organiser.slips(id, "M1-B", 2);
    Rater.cast(slips.getFirst(), "A").then().statusCode(201);
    refused(making("M1-B", 3, true), 409, "slips-in-use");
    Rater.cast(slips.getLast(), "A").then().statusCode(201);
  }

  @Test
  void slipsAreMadeForKnownPapersOfOpenAssessmentsOnly() {
    refused(making("M9", 1, false), 404, "paper-unknown");
    refused(making("M1-A", 0, false), 400, "validation-failed");
    refused(
        organiser()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body("{}")
            .post("/api/v1/assessments/{id}/papers/M1-A/slips", id)
            .then(),
        400,
        "validation-failed");
    Organiser.close(id, 0);
    refused(making("M1-A", 1, false), 409, "wrong-state");
    String draft = Organiser.draft(Definitions.county());
    refused(
        organiser()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("count", 1))
            .post("/api/v1/assessments/{id}/papers/M1-A/slips", draft)
            .then(),
        409,
        "wrong-state");
    assertThat(slipsInTheBox()).isZero();
  }

  @Test
  void theSameOrderOfSlipsAgainMakesNoMore() {
    ordering("once", 3, false).statusCode(201).body("slips", hasSize(3));
    refused(ordering("once", 3, false), 409, "slips-made-before");
    assertThat(slipsInTheBox()).isEqualTo(3);
    refused(ordering("once", 4, false), 422, "idempotency-key-reused");
    refused(ordering(null, 3, false), 400, "idempotency-key-malformed");
    ordering("anew", 3, true).statusCode(201).body("slips", hasSize(3));
    refused(ordering("anew", 3, true), 409, "slips-made-before");
    assertThat(slipsInTheBox()).isEqualTo(3);
  }

  @Test
  void anOrderThatWasRefusedLeavesItsKeyFree() {
    Organiser.slips(id, "M1-A", 19);
    refused(ordering("free", 2, false), 409, "too-many-slips");
    ordering("free", 1, false).statusCode(201);
  }

  @Test
  void attendanceThatComesAgainLateDoesNotComeBeforeWhatWasEnteredSince() {
    Organiser.slips(id, "M1-A", 10);
    keyed("first", 9, 9).statusCode(200).body("present", equalTo(9));
    keyed("second", 8, 8).statusCode(200).body("present", equalTo(8));
    keyed("first", 9, 9).statusCode(200).body("present", equalTo(8));
    refused(keyed("first", 7, 7), 422, "idempotency-key-reused");
    refused(keyed(null, 7, 7), 400, "idempotency-key-malformed");
  }

  private ValidatableResponse ordering(@Nullable String key, int count, boolean replace) {
    return keyed(key)
        .queryParam("replace", replace)
        .body(Map.of("count", count))
        .post("/api/v1/assessments/{id}/papers/M1-A/slips", id)
        .then();
  }

  private ValidatableResponse keyed(@Nullable String key, int present, int issued) {
    return keyed(key)
        .body(Map.of("present", present, "issued", issued))
        .put("/api/v1/assessments/{id}/papers/M1-A/attendance", id)
        .then();
  }

  /** A key is an account's: each test has an assessment of its own, and so does each key. */
  private RequestSpecification keyed(@Nullable String key) {
    return key == null ? organiser() : organiser().header("Idempotency-Key", key + id);
  }

  @Test
  void attendanceFitsTheRoomAndTheSlips() {
    Organiser.slips(id, "M1-A", 10);
    refused(entering("M1-A", 21, 5), 422, "attendance-impossible").body("entitled", equalTo(20));
    refused(entering("M1-A", 5, 6), 422, "attendance-impossible");
    refused(entering("M1-A", 20, 11), 422, "attendance-impossible").body("slipsMade", equalTo(10));
    refused(entering("M1-A", -1, -1), 400, "validation-failed");
    refused(entering("M9", 1, 1), 404, "paper-unknown");
    entering("M1-A", 20, 10).statusCode(200);
    entering("M1-A", 18, 9).statusCode(200).body("present", equalTo(18));
    assertThat(papersWithoutAttendance()).containsExactly("M1-B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"present\":\"3\",\"issued\":1}",
        "{\"present\":[3],\"issued\":1}",
        "{\"present\":3,\"issued\":1.5}",
        "[]",
        "{\"present\":3,\"issued\":1} 2"
      })
  void attendanceOfAnotherShapeIsMalformed(String body) {
    refused(
            organiser()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .put("/api/v1/assessments/{id}/papers/M1-A/attendance", id)
                .then(),
            400,
            "malformed-body")
        .body(not(containsString("java")));
  }

  private ValidatableResponse making(String paper, int count, boolean replace) {
    return organiser()
        .queryParam("replace", replace)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("count", count))
        .post("/api/v1/assessments/{id}/papers/{paper}/slips", id, paper)
        .then();
  }

  private ValidatableResponse entering(String paper, int present, int issued) {
    return organiser()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("present", present, "issued", issued))
        .put("/api/v1/assessments/{id}/papers/{paper}/attendance", id, paper)
        .then();
  }

  private long slipsInTheBox() {
    return new Box(stack)
        .count(
            "SELECT count(*) FROM slip JOIN paper USING (paper_id) WHERE assessment_id = ?::uuid",
            id);
  }

  private List<String> papersWithoutAttendance() {
    return Organiser.change(id, "closing", 3).then().statusCode(409).extract().path("papers");
  }

  private static ValidatableResponse refused(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }
}
