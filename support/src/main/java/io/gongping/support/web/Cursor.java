package io.gongping.support.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.support.problem.CommonProblem;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Page cursors: opaque to callers, the last key of a page to us. */
public final class Cursor {

  /** What an int holds. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private Cursor() {}

  /** The cursor that continues after this key. */
  public static String after(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
  }

  /**
   * The key inside a cursor.
   *
   * @return null for no cursor: the first page
   * @throws io.gongping.support.problem.ProblemException {@code cursor-invalid} for what {@link
   *     #after} did not make
   */
  public static @Nullable String key(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
  }

  /** As {@link #key}, for listings in the order of a number from 1; 0 for no cursor. */
  public static int number(@Nullable String cursor) {
    @Nullable String key = key(cursor);
    if (key == null) {
      return 0;
    }
    if (!NUMBER.matcher(key).matches()) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    return Integer.parseInt(key);
  }

  /** As {@link #key}, for listings in the order of a UUID. */
  public static @Nullable UUID uuid(@Nullable String cursor) {
    @Nullable String key = key(cursor);
    try {
      return key == null ? null : UUID.fromString(key);
    } catch (IllegalArgumentException notUuid) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
  }
}
