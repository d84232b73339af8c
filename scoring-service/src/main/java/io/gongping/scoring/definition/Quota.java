package io.gongping.scoring.definition;

/**
 * How many of a unit's subjects one rater may give an option to, on each item of the form's own
 * scale (S5: 好 to at most 30 %).
 *
 * @param percent exact decimal text, 0 to 100; of it the floor counts
 */
public record Quota(String option, String percent, SmallUnits smallUnits) {

  /** What a quota means where it comes to nobody. */
  public enum SmallUnits {
    /** Then nobody may get the option. */
    FORBID,
    /** Then one may. */
    ALLOW_ONE
  }

  /** How many of so many subjects of a unit may get the option. */
  public int limit(int subjects) {
    int limit = Percentage.of(percent).floorOf(subjects);
    return limit == 0 && smallUnits == SmallUnits.ALLOW_ONE ? 1 : limit;
  }
}
