package io.gongping.scoring.scheme;

/**
 * One mistake in a scheme document.
 *
 * @param pointer JSON Pointer (RFC 6901) to its place
 * @param detail what is wrong, for the author of the scheme; cut where it quotes too much
 */
public record SchemeMistake(String pointer, Kind kind, String detail) {

  /** What kind of mistake it is; the code is stable. */
  public enum Kind {
    MALFORMED("malformed"),
    DUPLICATE("duplicate"),
    UNKNOWN_REFERENCE("unknown-reference"),
    OUT_OF_RANGE("out-of-range"),
    /** Weights that have to sum to something don't. */
    WEIGHTS("weights"),
    /** Scores that refer to each other in a circle. */
    CYCLE("cycle"),
    UNREACHABLE("unreachable"),
    MISPLACED("misplaced"),
    RESERVED("reserved"),
    /** More parts, deeper nesting, longer texts or numbers than anybody writes. */
    TOO_LARGE("too-large");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private static final int LONGEST_DETAIL = 300;

  public SchemeMistake {
    if (detail.length() > LONGEST_DETAIL) {
      detail = detail.substring(0, LONGEST_DETAIL) + "…";
    }
  }

  @Override
  public String toString() {
    return pointer + " " + kind.code() + ": " + detail;
  }
}
