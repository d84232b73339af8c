package io.gongping.ballot.box.app;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Crowd;
import io.gongping.ballot.fixture.Crowd.Answer;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class CastCloseRaceTest {

  private static final int RATERS = 1200;

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @SuppressWarnings("NullAway.Init") // Set by Quarkus.
  @TestHTTPResource("/api/v1/ballots")
  URI ballots;

  @ParameterizedTest
  @ValueSource(ints = {1, 150, 400, 700})
  void everyBallotThatWasAcknowledgedIsCountedAndNoOther(int closeAfter) throws Exception {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", RATERS);
    Organiser.attendance(id, "M1-A", 0, 0);
    Organiser.attendance(id, "M1-B", RATERS, RATERS);
    AtomicInteger acknowledged = new AtomicInteger();
    CountDownLatch timeToClose = new CountDownLatch(closeAfter);
    List<Answer> answers;
    try (Crowd crowd = new Crowd(ballots, 100)) {
      CompletableFuture<List<Answer>> casting =
          CompletableFuture.supplyAsync(
              () ->
                  Crowd.all(
                      slips.stream()
                          .map(slip -> crowd.cast(slip, "C"))
                          .map(
                              answer ->
                                  answer.whenComplete(
                                      (given, failure) -> {
                                        if (given.acknowledged()) {
                                          acknowledged.incrementAndGet();
                                          timeToClose.countDown();
                                        }
                                      }))
                          .toList()),
              // The common pool has one thread on two cores, and the client needs it.
              task -> Thread.ofPlatform().start(task));
      assertThat(timeToClose.await(2, MINUTES)).as("as many casts as the close waits for").isTrue();
      Organiser.change(id, "closing", 3).then().statusCode(200);
      answers = casting.join();
    }

    assertThat(acknowledged.get())
        .as("closed while casts came in")
        .isBetween(closeAfter, RATERS - 1);
    assertThat(answers.stream().filter(answer -> !answer.acknowledged()))
        .allMatch(answer -> answer.status() == 409 && answer.body().contains("assessment-closed"));
    int counted = acknowledged.get();
    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(Topic.ballotIds(events)).hasSize(counted);
      JsonPath closed = JsonPath.from(events.getLast().data());
      assertThat(closed.getInt("papers[1].ballots")).isEqualTo(counted);
      assertThat(closed.getInt("papers[1].spent")).isEqualTo(counted);
      assertThat(closed.getInt("papers[1].counts.T1.overall.C")).isEqualTo(counted);
    }
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(counted, counted, 0));
  }
}
