package io.gongping.ballot.assessment;

import java.math.BigDecimal;

/**
 * How many of a unit's subjects one rater may give an option to, on each item of the form's own
 * scale: at most ⌊percent · m / 100⌋ of the m subjects of the unit that stand on the paper with
 * this form (S5: 好 to at most 30 %, so none of 3, one of 4, three of 10).
 *
 * @param option a letter of the form's own scale
 * @param percent more than 0 and less than 100, with up to two places
 * @param smallUnits what holds where that comes to nobody
 */
public record Quota(String option, BigDecimal percent, SmallUnits smallUnits) {

  /** What a quota means in a unit too small for it. */
  public enum SmallUnits {
    /** Nobody may get the option. */
    FORBID,
    /** One may. */
    ALLOW_ONE
  }
}
