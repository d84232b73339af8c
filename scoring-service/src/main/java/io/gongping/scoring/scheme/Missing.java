package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;

/**
 * Something that people still have to enter or verify.
 *
 * @param subject whom it is about; not always the one whose grade waits for it
 * @param key the key of the finding, figure, indicator or adjustment in the scheme; for {@link
 *     Kind#PRIOR} the score, or {@code grade}
 * @param awaitsVerification entered already, and waiting for the other role to verify it
 */
public record Missing(
    Kind kind, String subject, String key, LocalizedText label, boolean awaitsVerification)
    implements Lack {

  static final LocalizedText PRIOR_GRADE = new LocalizedText("往年档次", "grade of an earlier year");

  /** What has to be entered. */
  public enum Kind {
    FINDING,
    FIGURE,
    INDICATOR,
    /** Entries of a target book. */
    TARGET,
    ADJUSTMENT,
    /** The recorded result of an earlier year. */
    PRIOR
  }
}
