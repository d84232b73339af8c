package io.gongping.ballot.box.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Outbox;
import io.gongping.ballot.box.Papers;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Crowd;
import io.gongping.ballot.fixture.Crowd.Answer;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.support.background.BackgroundLoop;
import io.gongping.support.background.InTurn;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Replicas beside the service's own relay empty one outbox while ballots are cast. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus and the test resource set the fields.
class TwoRelaysTest {

  private static final String TOPIC = "gongping.assessment-events.v1";
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int BALLOTS = 1500;
  private static final int BATCH = 20;
  private static final int NEVER = Integer.MAX_VALUE;

  EmbeddedStack stack;
  @Inject Outbox outbox;
  @Inject Papers papers;
  @Inject SecureRandom random;
  @Inject RelayMetrics metrics;
  @Inject ObjectMapper json;

  @TestHTTPResource("/api/v1/ballots")
  URI ballots;

  @Test
  void eachBallotIsSentOnce() {
    try (Replica first = new Replica(NEVER);
        Replica second = new Replica(NEVER)) {
      List<Topic.Event> events = castWhileTheyRelay(first, second);

      assertThat(Topic.ballots(events)).hasSize(BALLOTS);
    }
  }

  @Test
  void aReplicaThatDiesBeforeItDeletesOnlyRepeatsWhatWasSent() {
    try (Replica first = new Replica(NEVER);
        Replica dying = new Replica(3)) {
      List<Topic.Event> events = castWhileTheyRelay(first, dying);

      assertThat(Topic.ballots(events)).hasSizeGreaterThan(BALLOTS);
      Map<String, String> dataById = new HashMap<>();
      Topic.ballots(events)
          .forEach(
              event ->
                  assertThat(dataById.merge(event.id(), event.data(), (before, again) -> before))
                      .isEqualTo(event.data()));
    }
  }

  private List<Topic.Event> castWhileTheyRelay(Replica first, Replica second) {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", BALLOTS);
    try (Crowd crowd = new Crowd(ballots, 32);
        Topic topic = new Topic(stack, id)) {
      assertThat(Crowd.all(slips.stream().map(slip -> crowd.cast(slip, "A")).toList()))
          .allMatch(Answer::acknowledged);
      Organiser.close(id, slips.size());
      List<Topic.Event> events = topic.untilClosed();

      assertThat(events.getFirst().id()).isEqualTo(id + "/opened");
      assertThat(events.getLast().id()).isEqualTo(id + "/closed");
      assertThat(Topic.ballotIds(events)).hasSize(BALLOTS);
      assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(BALLOTS, BALLOTS, 0));
      assertThat(List.of(first, second))
          .allSatisfy(replica -> assertThat(replica.batchesOf(id)).as("its share").isNotEmpty())
          .allSatisfy(
              replica -> assertThat(replica.batchesOf(id)).noneMatch(TwoRelaysTest::sorted));
      return events;
    }
  }

  /** The outbox hands ballots over in the order of their ids. */
  private static boolean sorted(List<String> batch) {
    return batch.size() >= BATCH && batch.stream().sorted().toList().equals(batch);
  }

  /** A relay with a producer and a loop of its own, as another instance of the service has. */
  private final class Replica implements AutoCloseable {

    private final KafkaEventSender kafka =
        new KafkaEventSender(Map.of("bootstrap.servers", stack.bootstrapServers()), TOPIC);
    private final List<List<Event>> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger deletions = new AtomicInteger();
    private final int everySoMany;
    private final BackgroundLoop loop;

    /**
     * @param everySoMany batches one is not deleted, because the replica dies before it can
     */
    Replica(int everySoMany) {
      this.everySoMany = everySoMany;
      Relay relay =
          new Relay(
              new Mortal(),
              papers,
              this::send,
              BATCH,
              BATCH,
              random,
              metrics,
              json,
              new InTurn<>(Relay.TURN, SHORT, SHORT, System::nanoTime));
      this.loop = new BackgroundLoop("replica", SHORT, SHORT, relay::round);
      loop.start();
    }

    private void send(List<Event> events) {
      kafka.send(events);
      sent.add(List.copyOf(events));
    }

    List<List<String>> batchesOf(String assessment) {
      return sent.stream()
          .filter(batch -> batch.getFirst().assessmentId().equals(assessment))
          .filter(batch -> batch.getFirst().type().endsWith("cast.v1"))
          .map(batch -> batch.stream().map(Event::id).toList())
          .toList();
    }

    @Override
    public void close() {
      loop.stop(LONG);
      kafka.stop(new ShutdownEvent());
    }

    private final class Mortal implements Outbox {

      @Override
      public List<UUID> waiting() {
        return outbox.waiting();
      }

      @Override
      public long pending() {
        return outbox.pending();
      }

      @Override
      public <R> Optional<R> exclusively(UUID assessment, Function<Session, R> work) {
        return outbox.exclusively(assessment, session -> work.apply(mortal(session)));
      }
    }

    private Outbox.Session mortal(Outbox.Session real) {
      return new Outbox.Session() {

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
        public void ballotsSent(Collection<Outbox.PendingBallot> sent) {
          if (deletions.incrementAndGet() % everySoMany == 0) {
            throw new IllegalStateException("died");
          }
          real.ballotsSent(sent);
        }

        @Override
        public void closedSent() {
          real.closedSent();
        }
      };
    }
  }
}
