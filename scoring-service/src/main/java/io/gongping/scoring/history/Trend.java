package io.gongping.scoring.history;

import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How one score of a team or person went over assessments of any kind, quarters as well as years.
 * Only numbers of one scheme are put in a row.
 *
 * @param schemeId the scheme, whatever its version
 * @param score the key of the score
 * @param points by the day of closing
 */
public record Trend(String schemeId, String score, LocalizedText label, List<Point> points) {

  public Trend {
    points = List.copyOf(points);
  }

  /**
   * One number of a trend.
   *
   * @param change against the point before, of what may be shown of both; null for the first
   */
  public record Point(
      UUID assessmentId,
      String kind,
      int year,
      LocalDate closedOn,
      RecordedScore score,
      @Nullable BigFraction change) {}

  /**
   * The trends of one team or person.
   *
   * @param results by the day of closing
   */
  public static List<Trend> of(List<RecordedResult> results) {
    Map<String, List<RecordedResult>> bySeries = new LinkedHashMap<>();
    for (RecordedResult result : results) {
      for (RecordedScore score : result.scores()) {
        if (score.shown().isPresent()) {
          bySeries
              .computeIfAbsent(
                  result.scheme().id() + "/" + score.key(), unseen -> new ArrayList<>())
              .add(result);
        }
      }
    }
    return bySeries.entrySet().stream()
        .map(series -> trend(series.getKey().substring(series.getKey().indexOf('/') + 1), series))
        .toList();
  }

  private static Trend trend(String key, Map.Entry<String, List<RecordedResult>> series) {
    List<Point> points = new ArrayList<>();
    Optional<BigFraction> before = Optional.empty();
    for (RecordedResult result : series.getValue()) {
      RecordedScore score = result.score(key).orElseThrow();
      BigFraction number = score.shown().orElseThrow();
      points.add(
          new Point(
              result.assessmentId(),
              result.kind(),
              result.year(),
              result.closedOn(),
              score,
              before.map(number::subtract).orElse(null)));
      before = Optional.of(number);
    }
    RecordedResult last = series.getValue().getLast();
    return new Trend(last.scheme().id(), key, last.score(key).orElseThrow().label(), points);
  }
}
