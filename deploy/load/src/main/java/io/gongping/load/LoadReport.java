package io.gongping.load;

import io.gongping.demonstration.LargeAssessment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the load test measured, as a page of Markdown. */
final class LoadReport {

  private final List<String> lines = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();

  private final int ballots;

  LoadReport(int ballots, int clients) {
    this.ballots = ballots;
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d ballots of %d subjects with 6 items, %d clients.",
            ballots,
            LargeAssessment.SUBJECTS,
            clients));
    lines.add("");
    lines.add(
        "| round | pgbench, transactions/s | over HTTP, ballots/s | ratio | p50 ms | p90 ms | p99 ms | max ms | resident memory now, MiB |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
  }

  void round(int round, double baseline, CastRound cast, Map<String, Long> memory) {
    double ratio = cast.perSecond() / baseline;
    ratios.add(ratio);
    lines.add(
        String.format(
            Locale.ROOT,
            "| %d | %,.0f | %,.0f | %.2f | %.1f | %.1f | %.1f | %.1f | %s |",
            round,
            baseline,
            cast.perSecond(),
            ratio,
            millis(cast.p50()),
            millis(cast.p90()),
            millis(cast.p99()),
            millis(cast.slowest()),
            shown(memory)));
  }

  void end(Duration tally, Map<String, Long> peak, Map<String, Duration> spent) {
    lines.add("");
    lines.add(String.format(Locale.ROOT, "Median ratio %.2f.", median(ratios)));
    lines.add(
        String.format(
            Locale.ROOT,
            "Closed, sent, tallied and reconciled %.1f s after the last cast.",
            millis(tally) / 1000));
    lines.add(String.format(Locale.ROOT, "Peak resident memory, MiB: %s.", shown(peak)));
    lines.add(
        String.format(
            Locale.ROOT,
            "Processor time while casting, ms per 1,000 ballots: %s.",
            shown(perThousand(spent))));
  }

  private Map<String, Long> perThousand(Map<String, Duration> spent) {
    Map<String, Long> millis = new LinkedHashMap<>();
    spent.forEach((name, time) -> millis.put(name, time.toMillis() * 1_000 / ballots));
    return millis;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The page. */
  String text() {
    return String.join(System.lineSeparator(), lines);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static String shown(Map<String, Long> numbers) {
    return numbers.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .sorted()
        .reduce((left, right) -> left + ", " + right)
        .orElse("-");
  }
}
