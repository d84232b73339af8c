package io.gongping.scoring.history.app;

import io.gongping.scoring.history.Streak;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Years in a row with the best grade. */
@Schema(name = "Streak")
public record StreakView(
    int from,
    int to,
    int years,
    @Schema(description = "Three years or more: a marked event.") boolean marked) {

  /** The view of a streak. */
  public static StreakView of(Streak streak) {
    return new StreakView(streak.from(), streak.to(), streak.years(), streak.isMarked());
  }
}
