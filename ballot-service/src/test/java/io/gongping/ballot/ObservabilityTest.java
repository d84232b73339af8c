package io.gongping.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class ObservabilityTest {

  @Test
  void theServiceSaysThatItIsReadyAndHowTheRelayIs() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItems("Event relay"));
  }

  @Test
  void metricsShowTheRelayAndNotTheCasts() {
    String id = Organiser.opened(Definitions.county());
    Rater.cast(Organiser.slips(id, "M1-B", 1).getFirst(), "A").then().statusCode(201);
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(metrics)
        .contains("gongping_relay_ballots_sent_total", "gongping_relay_ballots_pending")
        .contains("uri=\"/api/v1/assessments")
        .doesNotContain("/api/v1/ballots", "slips/inspection");
  }
}
