package io.gongping.scoring.standing.rest;

import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.app.ScoreView;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.standing.Comparison;
import io.gongping.scoring.standing.Standing;
import io.gongping.scoring.standing.app.PlaceView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "Comparison",
    description = "A subject beside its peers (横向) and beside its own past (纵向).")
record ComparisonView(
    @Schema(examples = "T1") String subject,
    @Schema(description = "How many subjects are compared, this one among them.") int peers,
    @Schema(description = "Absent where nobody is ranked.") @Nullable PlaceView rank,
    List<ScoreComparison> scores,
    @Schema(
            description =
                "The latest result decided before, of the same kind of assessment under the same"
                    + " scheme id; absent for none.")
        @Nullable PastView past) {

  @Schema(name = "ScoreComparison", description = "Means and differences are rounded.")
  record ScoreComparison(
      ScoreView score,
      @Schema(description = "How many peers have a number that may be shown.") int known,
      @Nullable String mean,
      @Nullable String highest,
      @Nullable String lowest,
      @Schema(description = "The number less the mean of the peers.") @Nullable String aboveMean,
      @Schema(description = "The number less the one of the past.") @Nullable String change) {

    static ScoreComparison of(Comparison.OfScore score) {
      int places = score.score().places();
      return new ScoreComparison(
          ScoreView.of(score.score()),
          score.known(),
          decimal(score.mean(), places),
          decimal(score.highest(), places),
          decimal(score.lowest(), places),
          decimal(score.above(), places),
          decimal(score.change(), places));
    }

    private static @Nullable String decimal(@Nullable BigFraction number, int places) {
      return number == null ? null : Exact.decimal(number, places);
    }
  }

  @Schema(name = "PastResult")
  record PastView(
      UUID assessmentId,
      int year,
      LocalDate closedOn,
      @Nullable Grade grade,
      List<ScoreView> scores) {

    static PastView of(RecordedResult result) {
      return new PastView(
          result.assessmentId(),
          result.year(),
          result.closedOn(),
          result.grade(),
          result.scores().stream().map(ScoreView::of).toList());
    }
  }

  static ComparisonView of(String subject, Standing standing, Comparison comparison) {
    RecordedResult past = comparison.past();
    return new ComparisonView(
        subject,
        comparison.peers(),
        standing.place().map(PlaceView::of).orElse(null),
        comparison.scores().stream().map(ScoreComparison::of).toList(),
        past == null ? null : PastView.of(past));
  }
}
