package io.gongping.ballot.box.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Outbox;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import io.gongping.support.background.InTurn;
import io.gongping.support.event.BrokerTrouble;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

/** One assessment whose events cannot be sent, among others. */
class RelayTurnsTest {

  private static final UUID TOO_LARGE = new UUID(0, 1);
  private static final UUID UNREADABLE = new UUID(0, 2);
  private static final UUID GOOD = new UUID(0, 3);

  private final Map<UUID, Opening> boxes = new HashMap<>();
  private final List<String> sent = new ArrayList<>();
  private final List<UUID> tried = new ArrayList<>();
  private long nanos;
  private boolean mended;
  private final Relay relay =
      new Relay(
          new Boxes(),
          new NoPapers(),
          this::send,
          10,
          100,
          new SecureRandom(),
          new RelayMetrics(new SimpleMeterRegistry()),
          new ObjectMapper(),
          new InTurn<>(Relay.TURN, Duration.ofMillis(200), Duration.ofSeconds(15), () -> nanos));

  private void send(List<Event> events) {
    if (!mended && events.getFirst().assessmentId().equals(TOO_LARGE.toString())) {
      throw BrokerTrouble.of("Sending to", Set.of("t"), new RecordTooLargeException("data"));
    }
    events.forEach(event -> sent.add(event.id()));
  }

  @Test
  void theOthersAreSentAtTheirOwnPace() {
    boxes.put(TOO_LARGE, new Opening());
    boxes.put(UNREADABLE, new Opening());
    boxes.put(GOOD, new Opening());
    assertThat(relay.round()).isTrue();
    assertThat(sent).containsExactly(GOOD + "/opened");
    // Nothing of the good one is left to be sent at once; that some fail is no failure of all.
    assertThat(relay.round()).isFalse();
    assertThat(sent).containsExactly(GOOD + "/opened", GOOD + "/closed");
    assertThat(relay.failing()).isTrue();
    assertThat(relay.trouble())
        .contains(
            "BrokerTrouble: Sending to t: an event is larger than the topic takes"
                + " (max.message.bytes), RecordTooLargeException; IllegalStateException");
    assertThat(tried).containsExactly(TOO_LARGE, UNREADABLE, GOOD, GOOD);
  }

  @Test
  void oneThatFailedKeepsItsOrderAndGoesOnWhenItCan() {
    boxes.put(TOO_LARGE, new Opening());
    relay.round();
    nanos += Duration.ofMillis(400).toNanos() - 1;
    mended = true;
    relay.round();
    assertThat(sent).isEmpty();
    nanos++;
    assertThat(relay.round()).isTrue();
    assertThat(relay.failing()).isFalse();
    assertThat(relay.trouble()).isEmpty();
    relay.round();
    assertThat(sent).containsExactly(TOO_LARGE + "/opened", TOO_LARGE + "/closed");
  }

  private final class Boxes implements Outbox {

    @Override
    public List<UUID> waiting() {
      return boxes.keySet().stream().sorted().toList();
    }

    @Override
    public long pending() {
      return 0;
    }

    @Override
    public <R> Optional<R> exclusively(UUID assessmentId, Function<Session, R> work) {
      tried.add(assessmentId);
      if (assessmentId.equals(UNREADABLE)) {
        throw new IllegalStateException("A row that cannot be read");
      }
      return Optional.of(work.apply(Objects.requireNonNull(boxes.get(assessmentId))));
    }
  }

  /** A counted box without ballots. */
  private static final class Opening implements Outbox.Session {

    private boolean openedSent;

    @Override
    public Outbox.Progress progress() {
      return new Outbox.Progress(openedSent, true, true);
    }

    @Override
    public List<Outbox.PendingBallot> pending(int limit) {
      return List.of();
    }

    @Override
    public String opened() {
      return "{}";
    }

    @Override
    public String closed() {
      return "{}";
    }

    @Override
    public void openedSent() {
      openedSent = true;
    }

    @Override
    public void ballotsSent(Collection<Outbox.PendingBallot> ballots) {
      throw new AssertionError("No ballots");
    }

    @Override
    public void closedSent() {}
  }

  /** Nobody asks for a paper where there is no ballot. */
  private static final class NoPapers implements Papers {

    @Override
    public Optional<Paper> find(UUID paperId) {
      return Optional.empty();
    }

    @Override
    public List<Paper> of(UUID assessmentId) {
      return List.of();
    }

    @Override
    public Optional<SlipEntry> slip(byte[] hash) {
      return Optional.empty();
    }
  }
}
