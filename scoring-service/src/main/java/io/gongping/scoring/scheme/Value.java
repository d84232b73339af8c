package io.gongping.scoring.scheme;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A number that a condition looks at. */
public sealed interface Value {

  Caption caption();

  /** A number that the scheme states. */
  record Stated(BigFraction number, Caption caption) implements Value {}

  /**
   * The share of the opinions on one item of the subject's own ballots that chose one of the
   * options (得票率). How categories and missing opinions enter is said by the scheme's {@link
   * Policies}.
   *
   * @param item the key of a form's item
   * @param options option codes, at least one
   * @param categories the rater categories that count; empty for all that rate the subject
   */
  record Share(String item, List<String> options, List<String> categories, Caption caption)
      implements Value {

    public Share {
      options = List.copyOf(options);
      categories = List.copyOf(categories);
    }
  }
}
