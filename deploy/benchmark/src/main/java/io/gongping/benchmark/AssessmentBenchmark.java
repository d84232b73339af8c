package io.gongping.benchmark;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.store.MeasuredSchemes;
import io.gongping.scoring.standing.Standings;
import java.util.List;
import java.util.Set;
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
 * What a request for results works out of definition, tally and findings under S11, which nothing
 * keeps between requests: all subjects, and a page of 50 with their standings. To hold: time in
 * proportion to the subjects.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx104m", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"})
public class AssessmentBenchmark {

  private static final int PAGE = 50;
  private static final int BALLOTS = 30;

  @Param({"1000", "5000"})
  int subjects;

  private WholeAssessment whole = of(PAGE);

  @Setup
  public void assessment() {
    whole = of(subjects);
  }

  private static WholeAssessment of(int subjects) {
    return new WholeAssessment(
        new Subjects(BALLOTS).s11(subjects), MeasuredSchemes.preset("S11.v1"));
  }

  @Benchmark
  public void allProposals(Blackhole sink) {
    GradedAssessment assessment = whole.opened();
    for (Subject subject : assessment.definition().subjects()) {
      sink.consume(assessment.proposal(subject));
    }
  }

  @Benchmark
  public void onePage(Blackhole sink) {
    GradedAssessment assessment = whole.opened();
    Standings standings = new Standings(assessment, Set.of());
    List<Subject> page = assessment.definition().subjects().subList(0, PAGE);
    for (Subject subject : page) {
      sink.consume(standings.of(subject));
      sink.consume(standings.shown().proposal(subject));
    }
  }
}
