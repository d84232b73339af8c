package io.gongping.benchmark;

import io.gongping.scoring.scheme.Evaluator;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.scheme.store.MeasuredSchemes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * S11 on one core, in a heap like a service's. To hold: 10,000 subjects within 1 s, one within 1
 * ms, whatever the number of ballots.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx104m", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"})
public class GradingBenchmark {

  private static final int SUBJECTS = 10_000;

  @Param({"30", "3000000"})
  long ballots;

  private final Evaluator evaluator = new Evaluator(MeasuredSchemes.preset("S11.v1"));

  private List<SubjectCase> subjects = List.of();

  private int next;

  @Setup
  public void subjects() {
    subjects = new Subjects(ballots).s11(SUBJECTS);
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public void tenThousandSubjects(Blackhole sink) {
    subjects.forEach(subject -> sink.consume(evaluator.evaluate(subject)));
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Object oneSubject() {
    next = (next + 1) % SUBJECTS;
    return evaluator.evaluate(subjects.get(next));
  }
}
