package io.gongping.ballot.box;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as it came: anything in it may be missing, unknown or null.
 *
 * @param marks by subject and item
 * @param choices by recommendation
 * @param examples by subject and item
 */
public record GivenBallot(
    Map<String, ? extends @Nullable Map<String, @Nullable String>> marks,
    Map<String, ? extends @Nullable Choice> choices,
    Map<String, ? extends @Nullable Map<String, @Nullable String>> examples) {

  /**
   * Whom a rater recommends.
   *
   * @param candidates keys of candidates
   * @param writeIns names of others
   */
  public record Choice(
      @Nullable List<? extends @Nullable String> candidates,
      @Nullable List<? extends @Nullable String> writeIns) {

    /** The keys given. */
    List<? extends @Nullable String> givenCandidates() {
      return candidates == null ? List.of() : candidates;
    }

    /** The names given. */
    List<? extends @Nullable String> givenWriteIns() {
      return writeIns == null ? List.of() : writeIns;
    }

    @Override
    public String toString() {
      return "Choice[secret]";
    }
  }

  @Override
  public String toString() {
    return "GivenBallot[secret]";
  }
}
