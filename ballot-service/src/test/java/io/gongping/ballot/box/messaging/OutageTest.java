package io.gongping.ballot.box.messaging;

import static io.gongping.ballot.fixture.Organiser.organiser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Crowd;
import io.gongping.ballot.fixture.Crowd.Answer;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus and the test resource set the fields.
class OutageTest {

  private static final Duration LONG = Duration.ofSeconds(90);

  EmbeddedStack stack;

  @TestHTTPResource("/api/v1/ballots")
  URI ballots;

  @Test
  void withoutKafkaCastingAndClosingGoOnAndNothingIsLost() {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", 40);
    castAll(slips.subList(0, 15));
    try (Topic before = new Topic(stack, id)) {
      before.until(events -> Topic.ballots(events).size() >= 10);
    }
    stack.stopBroker();
    try {
      castAll(slips.subList(15, 40));
      given()
          .get("/q/health/ready")
          .then()
          .statusCode(200)
          .body("checks.name", hasItem("Event relay"));
      Organiser.close(id, 40);
    } finally {
      stack.startBroker();
    }
    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(Topic.ballotIds(events)).hasSize(40);
    }
    await().atMost(LONG).until(() -> new Box(stack).of(id).outbox() == 0);
    given().get("/q/health/ready").then().body("status", equalTo("UP"));
  }

  @Test
  void whatWasAcknowledgedSurvivesTheDeathOfTheDatabase() throws Exception {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", 1500);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (Crowd crowd = new Crowd(ballots, 64)) {
      Thread casting = Thread.ofPlatform().start(() -> castOnce(crowd, slips, acknowledged));
      await().until(() -> acknowledged.size() > 300);
      stack.killPostgres();
      stack.startPostgres();
      casting.join();
      assertThat(acknowledged).as("casts before the crash").hasSizeGreaterThan(300);

      // Whoever got no answer sends the same ballot again, and so does everybody else.
      List<String> lost = new ArrayList<>();
      for (Slip slip : slips) {
        await()
            .atMost(LONG)
            .pollDelay(Duration.ZERO)
            .until(() -> crowd.cast(slip, "A").join(), Answer::acknowledged);
        if (crowd.cast(slip, "B").join().status() != 409) {
          lost.add("a slip that was spent took another ballot");
        }
      }
      assertThat(lost).isEmpty();
    }
    Organiser.close(id, slips.size());
    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(Topic.ballotIds(events)).hasSize(slips.size());
      JsonPath closed = JsonPath.from(events.getLast().data());
      assertThat(closed.getInt("papers[1].counts.L01.overall.A")).isEqualTo(slips.size());
    }
    long all = slips.size();
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(all, all, 0));
  }

  @Test
  void withoutTheDatabaseEveryCallerIsAskedToComeAgain() {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", 2);
    Rater.cast(slips.getFirst(), "A").then().statusCode(201);
    String key = UUID.randomUUID().toString();
    stack.stopPostgres();
    try {
      asksToComeAgain(Rater.cast(slips.getLast(), "A"));
      asksToComeAgain(organiser().get("/api/v1/assessments"));
      asksToComeAgain(organiser().get("/api/v1/assessments/{id}", id));
      asksToComeAgain(organiser().get("/api/v1/assessments/{id}/turnout", id));
      asksToComeAgain(creating(key));
      asksToComeAgain(Organiser.change(id, "closing", 3));
      asksToComeAgain(
          organiser()
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .body(Map.of("count", 1))
              .post("/api/v1/assessments/{id}/papers/M1-A/slips", id));
      asksToComeAgain(
          organiser()
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .body(Map.of("present", 2, "issued", 2))
              .put("/api/v1/assessments/{id}/papers/M1-B/attendance", id));
    } finally {
      stack.startPostgres();
    }
    await().atMost(LONG).until(() -> creating(key).statusCode() == 201);
    Rater.cast(slips.getLast(), "A").then().statusCode(201);
    Organiser.close(id, slips.size());
  }

  private static Response creating(String key) {
    return organiser()
        .header("Idempotency-Key", key)
        .body(Definitions.county().toString())
        .post("/api/v1/assessments");
  }

  private static void asksToComeAgain(Response response) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("code", equalTo("unavailable"));
  }

  private static void castOnce(Crowd crowd, List<Slip> slips, Set<String> acknowledged) {
    Crowd.all(
        slips.stream()
            .map(
                slip ->
                    crowd
                        .cast(slip, "A")
                        .whenComplete(
                            (answer, failure) -> {
                              if (answer.acknowledged()) {
                                acknowledged.add(slip.code());
                              }
                            }))
            .toList());
  }

  private static void castAll(List<Slip> slips) {
    slips.forEach(slip -> Rater.cast(slip, "A").then().statusCode(201));
  }
}
