package io.gongping.scoring.definition;

import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of people for posts (民主推荐, S7 and S9): every rater may name up to a number of
 * them, and all votes are equal.
 *
 * @param unit that the posts are in; null for none in particular
 * @param seats posts to fill; twice as many are shortlisted
 * @param atMost how many people a rater may name
 * @param writeIns whether others than the candidates may be named
 */
public record Recommendation(
    String key,
    LocalizedText title,
    @Nullable String unit,
    int seats,
    int atMost,
    List<Candidate> candidates,
    boolean writeIns,
    OverSelection overSelection) {

  public Recommendation {
    candidates = List.copyOf(candidates);
  }

  /** The candidate with this key. */
  public Optional<Candidate> candidate(String candidate) {
    return candidates.stream().filter(one -> one.key().equals(candidate)).findFirst();
  }

  /** Whether this person is a candidate, by the id in the directory. */
  public boolean proposes(UUID directoryId) {
    return candidates.stream().anyMatch(one -> directoryId.equals(one.directoryId()));
  }

  /**
   * Somebody who may be recommended.
   *
   * @param directoryId null where none is known
   */
  public record Candidate(String key, String name, @Nullable UUID directoryId) {}

  /** What comes of naming more people than one may. */
  public enum OverSelection {
    /** The box does not take the ballot. */
    REFUSE,
    /** Nobody that it names here gets a vote. */
    VOID_ITEM,
    /** The ballot is returned and counts as invalid. */
    VOID
  }
}
