package io.gongping.scoring.deadletter;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
class DeadLetterApiTest extends OnStack {

  private static final String REGION = "930100";

  @Test
  void aLetterIsSeenInItsRegionAndResolvedOnce() {
    BallotBox box = BallotBox.inRegion(REGION);
    Topic.send(
        stack,
        List.of(
            box.opened(), box.message("x.unknown.v1", UUID.randomUUID().toString(), new byte[0])));
    String letter = letterOf(box);

    list("930000", "open").body("items.id", hasItem(letter));
    list("980000", "open").body("items.id", not(hasItem(letter)));
    list("930000", "resolved").body("items.id", not(hasItem(letter)));

    resolve("auditor", "980000", letter, "理由").statusCode(404);
    resolve("organiser", REGION, letter, "理由").statusCode(403);
    resolve("auditor", REGION, letter, "")
        .statusCode(400)
        .body("code", equalTo("validation-failed"));
    resolve("auditor", REGION, letter, "x".repeat(2 << 20))
        .statusCode(413)
        .body("code", equalTo("body-too-large"));
    resolve("auditor", REGION, letter, "与纸质票核对无误")
        .statusCode(200)
        .body("state", equalTo("RESOLVED"))
        .body("reason", equalTo("unknown-type"))
        .body("resolution.reason", equalTo("与纸质票核对无误"));
    resolve("auditor", REGION, letter, "再次")
        .statusCode(409)
        .body("code", equalTo("already-resolved"));

    list("930000", "open").body("items.id", not(hasItem(letter)));
    list("930000", "resolved").body("items.id", hasItem(letter));
  }

  @Test
  void aLetterOfNoRegionIsTheNationsAlone() {
    BallotBox stranger = BallotBox.inRegion(REGION);
    Topic.send(stack, List.of(stranger.message(stranger.cast("M2-B", "AA"))));
    patiently().untilAsserted(() -> assertThat(seenByTheNation(stranger)).hasSize(1));
    String letter = seenByTheNation(stranger).getFirst();

    list(REGION, "open").body("items.id", not(hasItem(letter)));
    resolve("auditor", REGION, letter, "理由").statusCode(404);
    resolve("auditor", "000000", letter, "测试").statusCode(200);
    list(REGION, "resolved").body("items.id", not(hasItem(letter)));
    assertThat(seenByTheNation(stranger)).containsExactly(letter);
  }

  @Test
  void badRequestsAndStrangersAreRefused() {
    Stage.open(stack, BallotBox.inRegion(REGION));
    io.restassured.RestAssured.get("/api/v1/dead-letters").then().statusCode(401);
    as("committee").get("/api/v1/dead-letters").then().statusCode(403);
    as("auditor").queryParam("limit", 101).get("/api/v1/dead-letters").then().statusCode(400);
    as("auditor").queryParam("cursor", "eA").get("/api/v1/dead-letters").then().statusCode(400);
    resolve("auditor", REGION, UUID.randomUUID().toString(), "理由").statusCode(404);
    io.restassured.RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "x"))
        .post("/api/v1/dead-letters/" + UUID.randomUUID() + "/resolution")
        .then()
        .statusCode(401);
  }

  /**
   * The letters of an assessment over all pages; other tests leave letters without a region too.
   */
  private static List<String> seenByTheNation(BallotBox box) {
    List<String> found = new ArrayList<>();
    @Nullable String next = "";
    while (next != null) {
      Response page =
          as("auditor", "000000")
              .queryParam("limit", 100)
              .queryParam("cursor", next)
              .get("/api/v1/dead-letters");
      found.addAll(page.path("items.findAll { it.assessmentId == '%s' }.id".formatted(box.id())));
      next = page.path("next");
    }
    return found;
  }

  private static String letterOf(BallotBox box) {
    String found = "items.find { it.assessmentId == '%s' }.id".formatted(box.id());
    patiently()
        .untilAsserted(
            () -> assertThat(list("930000", "open").extract().<String>path(found)).isNotNull());
    return list("930000", "open").extract().path(found);
  }

  private static ValidatableResponse list(String region, String state) {
    return as("auditor", region)
        .queryParam("state", state)
        .queryParam("limit", 100)
        .get("/api/v1/dead-letters")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse resolve(
      String role, String region, String letter, String reason) {
    return as(role, region)
        .contentType(ContentType.JSON)
        .body(Map.of("reason", reason))
        .post("/api/v1/dead-letters/" + letter + "/resolution")
        .then();
  }
}
