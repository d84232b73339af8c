package io.gongping.ballot.assessment;

import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of people for posts (民主推荐, S7 and S9). Every rater may name up to a number of
 * people; all votes are equal, and twice as many people as there are posts are shortlisted.
 *
 * @param unit key of the unit that the posts are in; null for none in particular
 * @param seats posts to fill
 * @param atMost how many people one rater may name
 * @param candidates who is proposed; may be empty where others may be written in
 * @param writeIns whether a rater may write in others
 * @param overSelection what comes of naming too many
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

  /** Somebody who is proposed. */
  public record Candidate(String key, String name, @Nullable UUID directoryId) {}

  /** What comes of naming more people than one may. */
  public enum OverSelection {
    /** The ballot is not taken; the slip can still be used. */
    REFUSE,
    /** The ballot is taken, and what it names here counts for nobody. */
    VOID_ITEM,
    /** The ballot is taken and counts as returned and invalid. */
    VOID
  }
}
