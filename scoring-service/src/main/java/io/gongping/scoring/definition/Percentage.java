package io.gongping.scoring.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A share of a number of things, rounded down: of 30 % of 3 nothing is left, of 4 there is one.
 *
 * @param percent 0 to 100
 */
public record Percentage(BigDecimal percent) {

  private static final Pattern FORM = Pattern.compile("(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Whether a text is a percentage: 0 to 100 with up to two places. */
  static boolean isPercentage(String text) {
    return FORM.matcher(text).matches();
  }

  /** The percentage that a text says. */
  public static Percentage of(String text) {
    return new Percentage(new BigDecimal(text));
  }

  /** ⌊percent · things / 100⌋. */
  public int floorOf(int things) {
    return percent
        .multiply(BigDecimal.valueOf(things))
        .divide(WHOLE, 0, RoundingMode.FLOOR)
        .intValueExact();
  }
}
