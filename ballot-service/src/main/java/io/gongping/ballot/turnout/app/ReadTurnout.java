package io.gongping.ballot.turnout.app;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.gongping.ballot.box.BallotBoxes;
import io.gongping.ballot.box.BallotBoxes.PaperBallots;
import io.gongping.ballot.turnout.Readings;
import io.gongping.ballot.turnout.Turnout;
import io.gongping.support.background.BackgroundLoop;
import io.gongping.support.background.InTurn;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the turnout of all open boxes whenever an interval of the clock begins, whether anybody
 * asks or not. Who asks sees the last reading: neither a request nor a cast can move it.
 */
@ApplicationScoped
public class ReadTurnout {

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BallotBoxes boxes;
  private final Readings readings;
  private final Clock clock;
  private final Duration interval;
  private final BackgroundLoop loop;
  private long lastInterval = -1;

  ReadTurnout(
      BallotBoxes boxes,
      Readings readings,
      Clock clock,
      @ConfigProperty(name = "gongping.turnout.refresh", defaultValue = "PT10M")
          Duration interval) {
    this.boxes = boxes;
    this.readings = readings;
    this.clock = clock;
    this.interval = interval;
    this.loop = new BackgroundLoop("turnout", LOOK, LONGEST_PAUSE, this::look);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  /** When the reading of an interval was due. */
  public Instant due(long number) {
    return Instant.ofEpochMilli(Math.multiplyExact(number, interval.toMillis()));
  }

  private boolean look() {
    long number = Math.floorDiv(clock.millis(), interval.toMillis());
    if (number > lastInterval) {
      takeAll(number);
      lastInterval = number;
    }
    return false;
  }

  /**
   * Takes the readings of an interval. Where one fails, the others are still taken.
   *
   * @throws RuntimeException the first failure
   */
  void takeAll(long number) {
    InTurn.each("Reading the turnout", boxes.open(), id -> take(id, number));
  }

  private void take(UUID assessmentId, long number) {
    List<PaperBallots> counted = boxes.ballots(assessmentId);
    readings.take(assessmentId, number, last -> next(last, counted));
  }

  private static List<Turnout> next(List<Turnout> last, List<PaperBallots> counted) {
    Map<String, Turnout> known = last.stream().collect(toMap(Turnout::paper, identity()));
    return counted.stream()
        .map(
            paper ->
                known
                    .getOrDefault(paper.paper(), Turnout.none(paper.paper(), paper.entitled()))
                    .after(paper.ballots()))
        .toList();
  }
}
