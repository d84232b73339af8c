package io.gongping.scoring.scheme;

import java.util.List;

/** What raters choose from on one item. */
public sealed interface Scale {

  /** The options of the rule set. */
  record Common() implements Scale {}

  /**
   * Options of its own.
   *
   * @param options best first
   */
  record Own(List<Named> options) implements Scale {

    public Own {
      options = List.copyOf(options);
    }
  }

  /**
   * Whole numbers, the more the better.
   *
   * @param most at least 1; the least is 0
   */
  record Points(int most) implements Scale {}
}
