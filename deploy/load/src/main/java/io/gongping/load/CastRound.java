package io.gongping.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What one run of wrk measured.
 *
 * @param ballots slips that were spent
 * @param took from the first request to the last answer
 * @param p50 median latency; the other percentiles alike
 */
record CastRound(
    int ballots, Duration took, Duration p50, Duration p90, Duration p99, Duration slowest) {

  double perSecond() {
    return ballots / (took.toNanos() / 1e9);
  }

  /**
   * Reads the line {@code result …} that {@code cast.lua} prints.
   *
   * @throws LoadTestException if a cast was refused or failed: then nothing was measured
   */
  static CastRound of(int ballots, String printed) {
    Map<String, Long> values = new HashMap<>();
    printed
        .lines()
        .filter(line -> line.startsWith("result "))
        .flatMap(line -> line.lines().flatMap(l -> java.util.Arrays.stream(l.split(" ", -1))))
        .filter(field -> field.contains("="))
        .map(field -> field.split("=", 2))
        .forEach(field -> values.put(field[0], Long.parseLong(field[1])));
    if (values.getOrDefault("refused", 1L) != 0 || values.getOrDefault("errors", 1L) != 0) {
      throw new LoadTestException("Casts were refused or failed: " + printed);
    }
    return new CastRound(
        ballots,
        micros(values, "microseconds"),
        micros(values, "p50"),
        micros(values, "p90"),
        micros(values, "p99"),
        micros(values, "max"));
  }

  private static Duration micros(Map<String, Long> values, String name) {
    Long value = values.get(name);
    if (value == null) {
      throw new LoadTestException("The load generator did not say its " + name);
    }
    return Duration.ofNanos(value * 1000);
  }
}
