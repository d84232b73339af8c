package io.gongping.ballot.box.app;

import io.gongping.ballot.box.BoxUnavailable;
import io.gongping.ballot.box.Cast;
import io.gongping.ballot.box.CastLedger;
import io.gongping.ballot.box.CastOutcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Writes casts in groups. A few threads take whatever waits, up to a limit, and write it in one
 * transaction; while they do, the next group gathers. So the cost of a transaction is shared by
 * more casts the more there are, and a cast that comes alone waits for nobody.
 *
 * <p>A cast is answered when its group is on disk. Where a group cannot be written, each of its
 * casts is tried alone, so that none suffers for another.
 */
@ApplicationScoped
class GroupCommitter {

  private static final Logger LOG = Logger.getLogger(GroupCommitter.class);
  private static final long LOOK_UP_MILLIS = 200;
  private static final long PATIENCE_MILLIS = 10_000;

  private final CastLedger ledger;
  private final int largestGroup;
  private final BlockingQueue<Waiting> queue;
  private final List<Thread> writers;
  private volatile boolean stopped;

  private record Waiting(Cast cast, CompletableFuture<CastOutcome> outcome) {}

  @Inject
  GroupCommitter(CastLedger ledger, CastingConfig config) {
    this(ledger, config.writers(), config.group(), config.queue());
  }

  GroupCommitter(CastLedger ledger, int writers, int group, int queue) {
    this.ledger = ledger;
    this.largestGroup = group;
    this.queue = new ArrayBlockingQueue<>(queue);
    this.writers =
        Stream.generate(() -> Thread.ofPlatform().name("cast-writer").unstarted(this::write))
            .limit(writers)
            .toList();
  }

  void start(@Observes StartupEvent event) {
    writers.forEach(Thread::start);
  }

  /** Refuses new casts and writes the ones that wait. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    for (Thread writer : writers) {
      writer.join(PATIENCE_MILLIS);
    }
    for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
      left.outcome().complete(CastOutcome.UNAVAILABLE);
    }
  }

  /**
   * Hands a cast to the writers.
   *
   * @return its outcome once it is on disk; {@link CastOutcome#UNAVAILABLE} at once if too many
   *     wait
   */
  CompletionStage<CastOutcome> submit(Cast cast) {
    Waiting waiting = new Waiting(cast, new CompletableFuture<>());
    if (stopped || !queue.offer(waiting)) {
      waiting.outcome().complete(CastOutcome.UNAVAILABLE);
    }
    return waiting.outcome();
  }

  /** How many casts wait for a writer. */
  int waiting() {
    return queue.size();
  }

  private void write() {
    List<Waiting> group = new ArrayList<>(largestGroup);
    try {
      while (gather(group)) {
        answer(group);
        group.clear();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean gather(List<Waiting> group) throws InterruptedException {
    Waiting first;
    do {
      first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
    } while (first == null && !stopped);
    if (first == null) {
      return false;
    }
    group.add(first);
    queue.drainTo(group, largestGroup - 1);
    return true;
  }

  private void answer(List<Waiting> group) {
    List<CastOutcome> outcomes = write(group.stream().map(Waiting::cast).toList());
    for (int i = 0; i < group.size(); i++) {
      group.get(i).outcome().complete(outcomes.get(i));
    }
  }

  private List<CastOutcome> write(List<Cast> group) {
    try {
      return ledger.write(group);
    } catch (BoxUnavailable unavailable) {
      return group.stream().map(cast -> CastOutcome.UNAVAILABLE).toList();
    } catch (RuntimeException failure) {
      // The class only: a driver's message may quote a row.
      LOG.warnf("A group of casts was not written: %s", failure.getClass().getSimpleName());
      return group.size() == 1
          ? List.of(CastOutcome.UNAVAILABLE)
          : group.stream().flatMap(cast -> write(List.of(cast)).stream()).toList();
    }
  }
}
