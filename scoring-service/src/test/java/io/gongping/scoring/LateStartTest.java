package io.gongping.scoring;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.gongping.scoring.Callers.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.embedded.quarkus.AwayAtStartResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The service starts before its database and its broker. */
@ServiceTest
@WithTestResource(value = AwayAtStartResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LateStartTest extends OnStack {

  @Test
  void itCountsWhatCameMeanwhileOnceBothAreThere() {
    BallotBox box = BallotBox.inRegion("990100");
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      box.castAny("M1-A", random);
    }
    try {
      try {
        saysWhatItWaitsFor();
      } finally {
        stack.startBroker();
      }
      Topic.send(stack, List.of(box.opened()));
      Topic.send(stack, box.shuffled(random));
      patiently()
          .untilAsserted(
              () ->
                  given()
                      .get("/q/health/ready")
                      .then()
                      .statusCode(503)
                      .body(
                          "checks.find { it.name == 'Event consumer' }.data.state",
                          equalTo("connected")));
    } finally {
      stack.startPostgres();
    }
    Topic.send(stack, List.of(box.closed()));

    awaitState(box.id(), "FINAL");
    patiently().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    as("auditor")
        .get("/api/v1/assessments/" + box.id())
        .then()
        .body("papers.find { it.paper == 'M1-A' }.tallied", equalTo(50));
  }

  private static void saysWhatItWaitsFor() {
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body(
            "checks.find { it.name == 'Database schema' }.data.default",
            equalTo("waits for PostgreSQL"))
        .body("checks.find { it.name == 'Event consumer' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'Event consumer' }.data.state", equalTo("waiting"));
    as("auditor")
        .get("/api/v1/assessments")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("code", equalTo("unavailable"));
  }
}
