package io.gongping.scoring.explanation;

import io.gongping.scoring.ranking.Ranking.Rank;
import io.gongping.scoring.scheme.Condition;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.Truth;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes conditions that look at others or at earlier years. */
final class RankText {

  private final Locale locale;

  RankText(Locale locale) {
    this.locale = locale;
  }

  String rank(Trace.RankRead read) {
    Rank rank = read.rank();
    String shown;
    if (rank == null) {
      shown = Words.RANK_UNKNOWN.in(locale);
    } else if (rank.isSettled()) {
      shown = Words.RANK.in(locale, rank.best(), rank.of());
    } else {
      shown = Words.RANK_OPEN.in(locale, rank.best(), rank.worst(), rank.of());
    }
    if (read.asked().from() == Condition.End.BOTTOM && read.isFirst() == Truth.TRUE) {
      shown += "; " + Words.FIRST_AS_WELL.in(locale);
    }
    Words words = read.asked().from() == Condition.End.TOP ? Words.RANK_TOP : Words.RANK_BOTTOM;
    return words.in(locale, read.score().label().in(locale), shown, read.asked().places());
  }

  String priorGrade(Trace.PriorGradeRead read) {
    var found = read.found();
    String code = found == null ? null : found.grade();
    String shown =
        read.grades().stream()
            .filter(grade -> grade.code().equals(code))
            .map(grade -> grade.label().in(locale))
            .findFirst()
            .orElse(code == null ? Words.NO_PRIOR_GRADE.in(locale) : code);
    String asked =
        read.asked().stream()
            .map(Grade::label)
            .map(label -> label.in(locale))
            .collect(Collectors.joining(", "));
    return Words.PRIOR_GRADE.in(locale, read.years(), shown, asked);
  }
}
