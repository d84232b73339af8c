package io.gongping.scoring.history.rest;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.RecordedRank;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.StandingRecords;
import io.gongping.scoring.history.Streak;
import io.gongping.scoring.history.Succession;
import io.gongping.scoring.history.Term;
import io.gongping.scoring.history.Trend;
import io.gongping.scoring.history.app.NoGradeView;
import io.gongping.scoring.history.app.ScoreView;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "History", description = "What was decided on one team or person over the years.")
record HistoryView(
    UUID directoryId,
    @Schema(description = "By the day of closing.") List<ResultEntry> results,
    @Schema(
            description =
                "Years in a row with the best grade of the annual assessment in one region, by the"
                    + " records that count.")
        List<RegionStreakView> streaks,
    @Schema(
            description =
                "One for each score of each scheme in each region, by the records that count, over"
                    + " assessments of any kind.")
        List<TrendView> trends) {

  @Schema(name = "HistoryResult")
  record ResultEntry(
      UUID assessmentId,
      String subject,
      UUID directoryId,
      String name,
      SubjectKind subjectKind,
      UUID organisationId,
      String unit,
      @Schema(description = "Leaders only.") @Nullable String post,
      @Schema(description = "Leaders only.", examples = "县长") @Nullable String title,
      @Schema(description = "Of the assessment.", examples = "990100") String region,
      @Schema(examples = "ANNUAL") String kind,
      int year,
      LocalDate closedOn,
      @Schema(
              description =
                  "Whether it counts for later years of its region: the first one does, unless"
                      + " people settled otherwise. Absent in a succession.")
          @Nullable Boolean standing,
      @Schema(
              description =
                  "How the conflict stands with records of other assessments, also outside your"
                      + " regions, for the same kind and year; absent where there is none.")
          RecordConflict.@Nullable State conflict,
      SchemeRef scheme,
      List<ScoreView> scores,
      @Schema(description = "Absent where the scheme gives scores only, and with `noGrade`.")
          @Nullable Grade grade,
      @Schema(description = "Why there was none; a later revision may have completed it.")
          @Nullable NoGradeView noGrade,
      @Schema(description = "Absent until it is published, and where nobody is ranked.")
          @Nullable RankView rank,
      LocalDate decidedOn) {

    static ResultEntry of(RecordedResult result) {
      return of(result, null, null, null);
    }

    static ResultEntry of(
        RecordedResult result,
        @Nullable RecordedRank rank,
        @Nullable Boolean standing,
        RecordConflict.@Nullable State conflict) {
      var post = result.post();
      return new ResultEntry(
          result.assessmentId(),
          result.subject(),
          result.directoryId(),
          result.name(),
          result.subjectKind(),
          result.organisationId(),
          result.unitName(),
          post == null ? null : post.name(),
          result.title(),
          result.region(),
          result.kind(),
          result.year(),
          result.closedOn(),
          standing,
          conflict,
          result.scheme(),
          result.scores().stream().map(ScoreView::of).toList(),
          result.grade(),
          NoGradeView.ofNullable(result.noGrade()),
          rank == null ? null : new RankView(rank.score(), rank.rank(), rank.size(), rank.bottom()),
          result.decidedOn());
    }
  }

  @Schema(name = "HistoryRank", description = "As it was published.")
  record RankView(
      @Schema(description = "The score that ranks.") String score,
      @Schema(description = "From 1; ties share one.") int rank,
      @Schema(description = "How many were ranked in the group.") int size,
      @Schema(description = "Nobody in the group had a lower place.") boolean bottom) {}

  @Schema(name = "StreakInRegion")
  record RegionStreakView(
      @Schema(examples = "990100") String region,
      int from,
      int to,
      int years,
      @Schema(description = "Three years or more: a marked event.") boolean marked) {

    static RegionStreakView of(String region, Streak streak) {
      return new RegionStreakView(
          region, streak.from(), streak.to(), streak.years(), streak.isMarked());
    }
  }

  @Schema(name = "Trend")
  record TrendView(
      @Schema(examples = "990100") String region,
      @Schema(description = "Numbers of one scheme, whatever its version.") String schemeId,
      @Schema(examples = "total") String score,
      LocalizedText label,
      @Schema(description = "By the day of closing.") List<PointView> points) {

    static TrendView of(String region, Trend trend) {
      return new TrendView(
          region,
          trend.schemeId(),
          trend.score(),
          trend.label(),
          trend.points().stream().map(PointView::of).toList());
    }
  }

  @Schema(name = "TrendPoint")
  record PointView(
      UUID assessmentId,
      String kind,
      int year,
      LocalDate closedOn,
      ScoreView score,
      @Schema(description = "Against the point before; absent for the first.", examples = "-1.25")
          @Nullable String change) {

    static PointView of(Trend.Point point) {
      BigFraction change = point.change();
      return new PointView(
          point.assessmentId(),
          point.kind(),
          point.year(),
          point.closedOn(),
          ScoreView.of(point.score()),
          change == null ? null : Exact.decimal(change, point.score().places()));
    }
  }

  @Schema(name = "Succession", description = "Who held one office, one after the other.")
  record SuccessionView(
      @Schema(description = "The office.", examples = "县长") String title,
      List<TermView> terms,
      @Schema(description = "Each change from one person to the next.")
          List<HandoverView> handovers) {

    static SuccessionView of(Succession succession) {
      return new SuccessionView(
          succession.title(),
          succession.terms().stream().map(TermView::of).toList(),
          succession.handovers().stream()
              .map(
                  handover ->
                      new HandoverView(
                          ResultEntry.of(handover.predecessor()),
                          ResultEntry.of(handover.successor())))
              .toList());
    }
  }

  @Schema(name = "Term")
  record TermView(UUID directoryId, String name, List<ResultEntry> results) {

    static TermView of(Succession.Term term) {
      return new TermView(
          term.directoryId(),
          term.results().getLast().name(),
          term.results().stream().map(ResultEntry::of).toList());
    }
  }

  @Schema(name = "Handover", description = "A predecessor's last result, the successor's first.")
  record HandoverView(ResultEntry predecessor, ResultEntry successor) {}

  /**
   * The history that these records make.
   *
   * @param results those of the caller's regions, by the day of closing
   * @param standing which of them count
   * @param conflicts the conflicts about the team or person, by their terms
   */
  static HistoryView of(
      UUID directoryId,
      List<RecordedResult> results,
      StandingRecords standing,
      Map<Term, RecordConflict.State> conflicts,
      Map<UUID, RecordedRank> ranks) {
    Map<String, List<RecordedResult>> byRegion =
        results.stream()
            .filter(standing::includes)
            .collect(
                Collectors.groupingBy(RecordedResult::region, TreeMap::new, Collectors.toList()));
    return new HistoryView(
        directoryId,
        results.stream()
            .map(
                result ->
                    ResultEntry.of(
                        result,
                        ranks.get(result.assessmentId()),
                        standing.includes(result),
                        conflicts.get(result.term())))
            .toList(),
        ofEach(byRegion, Streak::of, RegionStreakView::of),
        ofEach(byRegion, Trend::of, TrendView::of));
  }

  private static <T, V> List<V> ofEach(
      Map<String, List<RecordedResult>> byRegion,
      Function<List<RecordedResult>, List<T>> series,
      BiFunction<String, T, V> view) {
    return byRegion.entrySet().stream()
        .flatMap(
            region ->
                series.apply(region.getValue()).stream()
                    .map(one -> view.apply(region.getKey(), one)))
        .toList();
  }
}
