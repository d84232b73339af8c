package io.gongping.ballot.box.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Outbox;
import io.gongping.ballot.box.Papers;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.EventSchema;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.support.background.InTurn;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus and the test resource set the fields.
class RelayTest {

  private static final int SMALLEST_BATCH = 10;

  EmbeddedStack stack;
  @Inject Outbox outbox;
  @Inject Papers papers;
  @Inject EventSender sender;
  @Inject SecureRandom random;
  @Inject RelayMetrics metrics;
  @Inject ObjectMapper json;

  @Test
  void fewBallotsWaitForOthersOrForTheClose() {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", SMALLEST_BATCH + 3);
    castAll(slips.subList(0, SMALLEST_BATCH - 1));
    try (Topic topic = new Topic(stack, id)) {
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(20))
          .until(() -> topic.soFar().size() == 1);
      castAll(slips.subList(SMALLEST_BATCH - 1, SMALLEST_BATCH));
      topic.until(events -> Topic.ballots(events).size() == SMALLEST_BATCH);
      castAll(slips.subList(SMALLEST_BATCH, slips.size()));
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(20))
          .until(() -> topic.soFar().size() == SMALLEST_BATCH + 1);
      Organiser.close(id, slips.size());
      assertThat(topic.untilClosed()).hasSize(slips.size() + 2);
    }
  }

  @Test
  void openedComesFirstAndClosedLastAndEveryEventFitsItsSchema() {
    String id = Organiser.opened(Definitions.county());
    castAll(Organiser.slips(id, "M1-B", 25));
    Organiser.close(id, 25);
    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(events).hasSize(27).allSatisfy(EventSchema::matches);
      assertThat(events.getFirst().id()).isEqualTo(id + "/opened");
      assertThat(events.getLast().id()).isEqualTo(id + "/closed");
      assertThat(Topic.ballots(events)).isEqualTo(events.subList(1, 26));
      assertThat(JsonPath.from(events.getLast().data()).getString("closedOn"))
          .isEqualTo(Definitions.today().toString());
    }
  }

  @Test
  void aRecordCarriesNothingThatTellsWhenOrWho() {
    String id = Organiser.opened(Definitions.county());
    castAll(Organiser.slips(id, "M1-B", 12));
    Organiser.close(id, 12);
    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(events).extracting(Topic.Event::timestamp).containsOnly(0L);
      assertThat(events)
          .allSatisfy(
              event ->
                  assertThat(event.headers().keySet())
                      .isEqualTo(
                          Set.of(
                              "ce_specversion",
                              "ce_id",
                              "ce_source",
                              "ce_type",
                              "ce_subject",
                              "content-type")));
      assertThat(Topic.ballots(events))
          .allSatisfy(event -> assertThat(UUID.fromString(event.id()).version()).isEqualTo(4))
          .extracting(Topic.Event::data)
          .containsOnly(
              "{\"paper\":\"M1-B\",\"marks\":{\"T1\":\"AAAA\",\"L01\":\"AAAAAA\",\"L02\":\"AAAAAA\"}}");
    }
  }

  @Test
  void aCrashBetweenAcknowledgementAndDeleteSendsTheSameBallotsAgain() {
    String id = Organiser.opened(Definitions.county());
    // Too few for the service's own relay, which leaves them to the one that crashes.
    castAll(Organiser.slips(id, "M1-B", 5));
    try (Topic topic = new Topic(stack, id)) {
      topic.until(events -> events.size() == 1);
      Relay crashing =
          new Relay(
              new CrashBeforeDelete(outbox, UUID.fromString(id)),
              papers,
              sender,
              1,
              100,
              random,
              metrics,
              json,
              new InTurn<>(
                  Relay.TURN, Duration.ofMillis(1), Duration.ofMillis(1), System::nanoTime));
      crashing.round();
      assertThat(crashing.failing()).isTrue();
      topic.until(events -> Topic.ballots(events).size() == 5);
      assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(5, 5, 5));

      Organiser.close(id, 5);
      List<Topic.Event> events = topic.untilClosed();
      assertThat(Topic.ballots(events)).hasSize(10);
      assertThat(Topic.ballotIds(events)).hasSize(5);
      assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(5, 5, 0));
    }
  }

  @Test
  void oneRelayAtATimeWorksOnAnAssessment() {
    UUID id = UUID.fromString(Organiser.opened(Definitions.county()));
    Optional<Boolean> both =
        await()
            .until(
                () ->
                    outbox.exclusively(
                        id, held -> outbox.exclusively(id, other -> true).isPresent()),
                Optional::isPresent);
    assertThat(both).contains(false);
  }

  private static void castAll(List<Slip> slips) {
    slips.forEach(slip -> Rater.cast(slip, "A").then().statusCode(201));
  }

  private static final class Crash extends RuntimeException {}

  /** The outbox of one assessment whose relay dies after the broker has everything. */
  private record CrashBeforeDelete(Outbox real, UUID only) implements Outbox {

    @Override
    public List<UUID> waiting() {
      return List.of(only);
    }

    @Override
    public long pending() {
      return real.pending();
    }

    @Override
    public <R> Optional<R> exclusively(UUID assessmentId, Function<Session, R> work) {
      return await()
          .until(
              () -> real.exclusively(assessmentId, session -> work.apply(new Dying(session))),
              Optional::isPresent);
    }
  }

  private record Dying(Outbox.Session real) implements Outbox.Session {

    @Override
    public Outbox.Progress progress() {
      return real.progress();
    }

    @Override
    public String opened() {
      return real.opened();
    }

    @Override
    public String closed() {
      return real.closed();
    }

    @Override
    public List<Outbox.PendingBallot> pending(int limit) {
      return real.pending(limit);
    }

    @Override
    public void openedSent() {
      real.openedSent();
    }

    @Override
    public void ballotsSent(Collection<Outbox.PendingBallot> ballots) {
      throw new Crash();
    }

    @Override
    public void closedSent() {
      real.closedSent();
    }
  }
}
