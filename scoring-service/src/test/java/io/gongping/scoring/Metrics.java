package io.gongping.scoring;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the running service exports. */
public final class Metrics {

  private static final Pattern SERIES =
      Pattern.compile("^([a-z_]+)(?:\\{.*})? (\\S+)$", Pattern.MULTILINE);

  private Metrics() {}

  /** The sum of all series of a name, by name. */
  public static Map<String, Double> exported() {
    return SERIES
        .matcher(given().get("/q/metrics").asString())
        .results()
        .collect(toMap(Metrics::name, Metrics::value, Double::sum));
  }

  /** The sum of all series of one name; not a number where there is none. */
  public static double value(String name) {
    return exported().getOrDefault(name, Double.NaN);
  }

  private static String name(MatchResult series) {
    return series.group(1);
  }

  private static double value(MatchResult series) {
    return Double.parseDouble(series.group(2));
  }
}
