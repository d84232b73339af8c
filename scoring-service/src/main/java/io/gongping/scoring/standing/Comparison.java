package io.gongping.scoring.standing;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.RecordedScore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A subject beside its peers of the same assessment (横向) and beside its own past (纵向).
 *
 * @param peers how many are compared, this one among them
 * @param scores in the order of the scheme
 * @param past the latest result recorded before under the same scheme id; null for none
 */
public record Comparison(int peers, List<OfScore> scores, @Nullable RecordedResult past) {

  public Comparison {
    scores = List.copyOf(scores);
  }

  /**
   * One score, as far as it may be shown.
   *
   * @param known how many peers have a number that may be shown
   * @param mean of those numbers; null without any, as the next three
   * @param above this number less the mean
   * @param change this number less the one of the past; null where one is not known
   */
  public record OfScore(
      RecordedScore score,
      int known,
      @Nullable BigFraction mean,
      @Nullable BigFraction highest,
      @Nullable BigFraction lowest,
      @Nullable BigFraction above,
      @Nullable BigFraction change) {}

  /**
   * Compares a subject.
   *
   * @param history what was recorded of it, by the day of closing
   */
  public static Comparison of(
      GradedAssessment assessment,
      Standings standings,
      Subject subject,
      List<RecordedResult> history) {
    List<List<RecordedScore>> peers =
        PeerGroup.of(assessment, subject).stream().map(standings::scores).toList();
    SchemeRef scheme = assessment.definition().scheme();
    @Nullable RecordedResult past =
        history.stream()
            .filter(result -> result.closedOn().isBefore(assessment.closedOn()))
            .filter(result -> result.scheme().id().equals(scheme.id()))
            .filter(result -> result.kind().equals(assessment.definition().kind()))
            .reduce((earlier, later) -> later)
            .orElse(null);
    return new Comparison(
        peers.size(),
        standings.scores(subject).stream().map(score -> of(score, peers, past)).toList(),
        past);
  }

  private static OfScore of(
      RecordedScore score, List<List<RecordedScore>> peers, @Nullable RecordedResult past) {
    List<BigFraction> numbers =
        peers.stream().flatMap(scores -> shown(scores, score.key()).stream()).sorted().toList();
    Optional<BigFraction> own = score.shown();
    Optional<BigFraction> mean =
        numbers.stream().reduce(BigFraction::add).map(sum -> sum.divide(numbers.size()));
    Optional<BigFraction> before =
        Optional.ofNullable(past).flatMap(result -> shown(result.scores(), score.key()));
    return new OfScore(
        score,
        numbers.size(),
        mean.orElse(null),
        numbers.stream().max(Comparator.naturalOrder()).orElse(null),
        numbers.stream().findFirst().orElse(null),
        own.flatMap(number -> mean.map(number::subtract)).orElse(null),
        own.flatMap(number -> before.map(number::subtract)).orElse(null));
  }

  private static Optional<BigFraction> shown(List<RecordedScore> scores, String key) {
    return scores.stream()
        .filter(score -> score.key().equals(key))
        .findFirst()
        .flatMap(RecordedScore::shown);
  }
}
