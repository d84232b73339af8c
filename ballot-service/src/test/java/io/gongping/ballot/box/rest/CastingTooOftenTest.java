package io.gongping.ballot.box.rest;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.RequestsPerAddress;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One address may send three requests at once here, and one a second after them. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
@WithTestResource(
    value = RequestsPerAddress.class,
    initArgs = @ResourceArg(name = RequestsPerAddress.BURST, value = "3"))
class CastingTooOftenTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void whoGuessesSlipsIsHeldUpAndNoBallotIsLostByIt() {
    String assessment = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(assessment, "M1-B", 8);
    await().atMost(1, MINUTES).until(() -> guess().statusCode() == 429);

    List<Slip> heldUp = new ArrayList<>();
    for (Slip slip : slips) {
      Response answer = Rater.cast(slip, "A");
      if (answer.statusCode() != 201) {
        tooOften(answer);
        heldUp.add(slip);
      }
    }

    assertThat(heldUp).isNotEmpty();
    assertThat(new Box(stack).of(assessment).ballots()).isEqualTo(slips.size() - heldUp.size());
    for (Slip slip : heldUp) {
      await().atMost(1, MINUTES).until(() -> Rater.cast(slip, "A").statusCode() == 201);
    }
    assertThat(new Box(stack).of(assessment).ballots()).isEqualTo(slips.size());
  }

  private static Response guess() {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("code", "no-such-code"))
        .post("/api/v1/slips/inspection");
  }

  private static void tooOften(Response response) {
    response
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("too-many-requests"));
  }
}
