package io.gongping.ballot.assessment.store;

import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.AssessmentSummary;
import io.gongping.ballot.assessment.Definition;
import io.gongping.support.web.LocalizedText;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a listing shows of an assessment; of a draft anything but the region may be absent.
 */
final class SummaryTuple {

  private SummaryTuple() {}

  static AssessmentSummary read(Tuple row) {
    @Nullable String kind = text(row, "kind");
    return new AssessmentSummary(
        row.get("id", UUID.class),
        AssessmentState.valueOf(row.get("state", String.class)),
        row.get("version", Long.class),
        row.get("region", String.class),
        kind == null ? null : Definition.Kind.valueOf(kind),
        row.get("year", Integer.class),
        title(text(row, "title_zh"), text(row, "title_en")),
        timetable(text(row, "opens_on"), text(row, "closes_on")));
  }

  private static @Nullable LocalizedText title(@Nullable String zh, @Nullable String en) {
    @Nullable String either = zh == null ? en : zh;
    return either == null
        ? null
        : new LocalizedText(zh == null ? either : zh, en == null ? either : en);
  }

  private static Definition.@Nullable Timetable timetable(
      @Nullable String opensOn, @Nullable String closesOn) {
    return opensOn == null || closesOn == null
        ? null
        : new Definition.Timetable(LocalDate.parse(opensOn), LocalDate.parse(closesOn));
  }

  private static @Nullable String text(Tuple row, String column) {
    return row.get(column, String.class);
  }
}
