package io.gongping.benchmark;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Evaluator;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.scheme.store.MeasuredSchemes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One team with a tree of indicators, three levels deep: a county's whole target system. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx104m", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"})
public class TreeBenchmark {

  private static final int BRANCHES = 10;

  /** Of a branch of the second level. */
  @Param({"1", "10"})
  int leaves;

  private Evaluator evaluator = new Evaluator(MeasuredSchemes.preset("S11.v1"));

  private SubjectCase team = new Subjects(30).s11(1).getFirst();

  @Setup
  public void tree() {
    Scheme scheme = MeasuredSchemes.read(document());
    evaluator = new Evaluator(scheme);
    team = team(measured(new SplittableRandom(8)));
  }

  @Benchmark
  public Object oneTeam() {
    return evaluator.evaluate(team);
  }

  private String document() {
    String tree =
        list(
            BRANCHES,
            top ->
                branch(
                    "b" + top,
                    BRANCHES * leaves,
                    list(
                        BRANCHES,
                        middle ->
                            branch(
                                "b" + top + "-" + middle,
                                leaves,
                                list(leaves, leaf -> leaf(top, middle, leaf))))));
    return """
    {
      "id": "tree", "version": 1, "title": LABEL, "source": LABEL,
      "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
      "ruleSets": [{
        "subjects": "TEAM", "items": [], "options": [], "findings": [],
        "indicators": [{"key": "tree", "label": LABEL, "of": TREE}],
        "scores": [{"key": "total", "label": LABEL, "value": {"type": "indicators", "tree": "tree"}}]
      }]
    }
    """
        .replace("TREE", tree)
        .replace("LABEL", "{\"zh\": \"树\", \"en\": \"Tree\"}");
  }

  private static String branch(String key, int weight, String of) {
    return "{\"key\": \"%s\", \"label\": LABEL, \"weight\": \"%d\", \"of\": %s}"
        .formatted(key, weight, of);
  }

  private static String leaf(int top, int middle, int leaf) {
    return """
    {"key": "%s", "label": LABEL, "weight": "1", "measure": "PROPORTIONAL", \
    "nature": "QUANTITATIVE", "scope": "COMMON"}"""
        .formatted(key(top, middle, leaf));
  }

  private static String key(int top, int middle, int leaf) {
    return "l%d-%d-%d".formatted(top, middle, leaf);
  }

  private static String list(int size, IntFunction<String> element) {
    return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
  }

  private Map<String, Entered<Measurement>> measured(SplittableRandom random) {
    Map<String, Entered<Measurement>> measured = new HashMap<>();
    for (int top = 0; top < BRANCHES; top++) {
      for (int middle = 0; middle < BRANCHES; middle++) {
        for (int leaf = 0; leaf < leaves; leaf++) {
          Measurement reached =
              new Measurement.Completion(
                  Exact.of(Integer.toString(random.nextInt(1, 1000))),
                  Exact.of(Integer.toString(random.nextInt(1000))));
          measured.put(key(top, middle, leaf), Entered.confirmed(reached));
        }
      }
    }
    return measured;
  }

  private static SubjectCase team(Map<String, Entered<Measurement>> measured) {
    return new SubjectCase(
        "T1",
        null,
        "T1",
        SubjectKind.TEAM,
        "U1",
        UnitKind.COUNTY,
        null,
        null,
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        new Inputs(Map.of(), measured, Map.of(), Map.of()),
        List.of(),
        null,
        Map.of());
  }
}
