package io.gongping.support.web;

import io.gongping.support.problem.CommonProblem;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Optimistic locking over HTTP (RFC 9110 section 13): a version goes out as ETag and comes back as
 * If-Match.
 */
public final class EntityVersion {

  private EntityVersion() {}

  /** The strong ETag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Lets a change pass only if it was made on the current version.
   *
   * @param ifMatch the If-Match header, null where there is none
   * @param current the version now
   * @throws io.gongping.support.problem.ProblemException {@code if-match-required} without the
   *     header, {@code version-stale} when no listed tag is the current one
   */
  public static void requireMatch(@Nullable String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw CommonProblem.IF_MATCH_REQUIRED.problem();
    }
    if (!names(ifMatch, current) && !tags(ifMatch).anyMatch("*"::equals)) {
      throw CommonProblem.VERSION_STALE.problem();
    }
  }

  /** Whether a version is among those that an If-Match header lists. */
  public static boolean names(@Nullable String ifMatch, long version) {
    String tag = "\"" + version + "\"";
    return ifMatch != null && tags(ifMatch).anyMatch(tag::equals);
  }

  private static Stream<String> tags(String ifMatch) {
    return Arrays.stream(ifMatch.split(",", -1)).map(String::strip);
  }
}
