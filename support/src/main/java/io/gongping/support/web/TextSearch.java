package io.gongping.support.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type to find something by a part of its name. */
public final class TextSearch {

  /** Characters that it may have. */
  public static final int LONGEST = 100;

  private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

  private TextSearch() {}

  /** The SQL pattern (LIKE, ILIKE) for texts that hold this one as it stands; null for null. */
  public static @Nullable String pattern(@Nullable String part) {
    return part == null ? null : "%" + SPECIAL.matcher(part.strip()).replaceAll("\\\\$0") + "%";
  }
}
