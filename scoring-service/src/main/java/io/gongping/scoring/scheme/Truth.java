package io.gongping.scoring.scheme;

import java.util.Collection;

/**
 * Three-valued logic after Kleene: what is not known yet stays unknown unless the rest settles the
 * matter.
 */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE,
  /** Not told to readers, for it rests on votes that are withheld; nothing is graded by it. */
  WITHHELD;

  /** The two-valued case. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** True when all are, false as soon as one is; of nothing: true. */
  public static Truth all(Collection<Truth> parts) {
    return atLeast(parts.size(), parts);
  }

  /** True as soon as one is, false when all are; of nothing: false. */
  public static Truth any(Collection<Truth> parts) {
    return atLeast(1, parts);
  }

  /** True as soon as {@code needed} parts are true, false as soon as that can't be any more. */
  public static Truth atLeast(int needed, Collection<Truth> parts) {
    long certain = parts.stream().filter(part -> part == TRUE).count();
    long possible = parts.stream().filter(part -> part != FALSE).count();
    if (certain >= needed) {
      return TRUE;
    }
    if (possible < needed) {
      return FALSE;
    }
    return parts.contains(WITHHELD) ? WITHHELD : UNKNOWN;
  }

  /** The opposite; what is unknown or withheld stays so. */
  public Truth negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN, WITHHELD -> this;
    };
  }
}
