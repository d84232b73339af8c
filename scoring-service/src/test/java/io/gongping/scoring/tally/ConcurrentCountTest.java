package io.gongping.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.tally.app.CountEvents;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** After a rebalance two consumers may hold the same messages for a while. */
@ServiceTest
class ConcurrentCountTest extends OnStack {

  private static final int CONSUMERS = 4;
  private static final int BALLOTS = 600;

  private final CountEvents counting;
  private final Tallies tallies;

  @Inject
  ConcurrentCountTest(CountEvents counting, Tallies tallies) {
    this.counting = counting;
    this.tallies = tallies;
  }

  @Test
  void severalConsumersOfTheSameMessagesCountThemOnce()
      throws InterruptedException, ExecutionException {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    for (int i = 0; i < BALLOTS; i++) {
      box.cast("M2-B", i % 3 == 0 ? "AB" : "B-");
    }
    List<Callable<Integer>> consumers = new ArrayList<>();
    for (int seed = 0; seed < CONSUMERS; seed++) {
      List<PlacedEvent> events = new ArrayList<>(events(box));
      Collections.shuffle(events, new Random(seed));
      consumers.add(() -> countInBatches(events));
    }
    try (var executor = Executors.newFixedThreadPool(CONSUMERS)) {
      for (Future<Integer> consumer : executor.invokeAll(consumers)) {
        consumer.get();
      }
    }

    Tally.PaperTally counted = tallies.tally(box.id()).paper("M2-B");
    assertThat(counted.ballots()).isEqualTo(BALLOTS);
    assertThat(counted.votes("T2", "politics"))
        .containsOnly(entry("A", BALLOTS / 3), entry("B", BALLOTS * 2 / 3));
    assertThat(counted.votes("T2", "overall"))
        .containsOnly(entry("B", BALLOTS / 3), entry("-", BALLOTS * 2 / 3));
  }

  private int countInBatches(List<PlacedEvent> events) {
    for (int from = 0; from < events.size(); from += 50) {
      counting.count(events.subList(from, from + 50));
    }
    return events.size();
  }

  private static List<PlacedEvent> events(BallotBox box) {
    return box.ballots().stream()
        .map(
            ballot ->
                new PlacedEvent(
                    BallotBox.TOPIC,
                    0,
                    0,
                    "io.gongping.ballot.cast.v1",
                    new AssessmentEvent.Cast(
                        box.id(), ballot.id(), ballot.paper(), CastContent.of(ballot.marks()))))
        .toList();
  }

  private static Map.Entry<String, Long> entry(String option, long votes) {
    return Map.entry(option, votes);
  }
}
