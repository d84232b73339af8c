package io.gongping.ballot.box.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.SteppedCount;
import io.gongping.support.problem.ProblemCode;
import io.gongping.support.problem.ProblemException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of casting: totals over all assessments, in steps that no single ballot moves.
 * All of them stand from the start on, so that none appears with the first cast of its kind.
 */
@ApplicationScoped
class CastMetrics {

  private static final List<BallotProblem> REFUSALS =
      List.of(
          BallotProblem.PAPER_UNKNOWN,
          BallotProblem.MARKS_INVALID,
          BallotProblem.SLIP_UNKNOWN,
          BallotProblem.SLIP_FOREIGN,
          BallotProblem.SLIP_SPENT,
          BallotProblem.ASSESSMENT_CLOSED,
          BallotProblem.CLOSING_DAY_PASSED);

  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final Map<ProblemCode, AtomicLong> refused = new HashMap<>();

  // The registry holds what it asks only weakly.
  private final Map<String, SteppedCount> shown = new HashMap<>();

  CastMetrics(MeterRegistry registry, GroupCommitter committer) {
    count(registry, "gongping.casts.accepted", "Casts that were acknowledged", accepted);
    count(
        registry,
        "gongping.casts.failed",
        "Casts answered with 503 or 500: nobody knows yet whether they are in the box",
        failed);
    for (BallotProblem refusal : REFUSALS) {
      AtomicLong exact = new AtomicLong();
      refused.put(refusal, exact);
      FunctionCounter.builder(
              "gongping.casts.refused", stepped(refusal.code(), exact), SteppedCount::shown)
          .tag("code", refusal.code())
          .description("Casts that were refused, by the code of the answer, in steps")
          .register(registry);
    }
    SteppedCount waiting = new SteppedCount(committer::waiting, System::nanoTime);
    shown.put("gongping.casts.waiting", waiting);
    Gauge.builder("gongping.casts.waiting", waiting, SteppedCount::shown)
        .description("Casts that wait for a writer, in steps")
        .register(registry);
  }

  private void count(MeterRegistry registry, String name, String description, AtomicLong exact) {
    FunctionCounter.builder(name, stepped(name, exact), SteppedCount::shown)
        .description(description + ", in steps")
        .register(registry);
  }

  private SteppedCount stepped(String name, AtomicLong exact) {
    return shown.computeIfAbsent(name, any -> new SteppedCount(exact::get, System::nanoTime));
  }

  /** Counts a cast by how it ended; null where it is in the box. */
  void ended(@Nullable Throwable failure) {
    if (failure == null) {
      accepted.incrementAndGet();
      return;
    }
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    @Nullable AtomicLong refusal =
        cause instanceof ProblemException problem ? refused.get(problem.code()) : null;
    (refusal == null ? failed : refusal).incrementAndGet();
  }
}
