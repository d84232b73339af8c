package io.gongping.scoring.input;

import java.util.List;

/**
 * The same thing claimed more than once (一绩多用). It never blocks anything: people look whether the
 * claims are right.
 *
 * @param by what the claims have in common
 * @param text the common key, as the first claim writes it
 * @param claims at least two
 */
public record AttributionWarning(Basis by, String text, List<Entry> claims) {

  public AttributionWarning {
    claims = List.copyOf(claims);
  }

  /** What two claims can have in common. */
  public enum Basis {
    /** Both name the same achievement. */
    ACHIEVEMENT,
    /** Both rest on the same evidence. */
    REFERENCE
  }
}
