package io.gongping.scoring.standing;

import io.gongping.scoring.history.RecordedScore;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one subject stands beside its grade.
 *
 * @param scores in the order of the scheme
 * @param flags in the order of the scheme
 * @param place empty where nobody is ranked
 * @param quota empty where the subject is not proposed for a grade that is limited
 */
public record Standing(
    List<RecordedScore> scores,
    List<Flag> flags,
    Optional<Place> place,
    Optional<QuotaPlace> quota) {

  /** Nothing is known where no rules apply. */
  public static final Standing NONE =
      new Standing(List.of(), List.of(), Optional.empty(), Optional.empty());

  public Standing {
    scores = List.copyOf(scores);
    flags = List.copyOf(flags);
  }

  /** Whether a fact holds. */
  public enum State {
    HOLDS,
    FAILS,
    UNKNOWN,
    /** It looks at a rater category that is too small to be shown. */
    WITHHELD
  }

  /** A fact that people should see. */
  public record Flag(String key, LocalizedText label, @Nullable String clause, State state) {}

  /**
   * A place in the ranking of the group.
   *
   * @param score the key of the score that ranks
   * @param best the best rank that it can come to, from 1
   * @param worst the worst; the same once no unknown number can change it
   * @param tied how many others are known to share it
   * @param size how many are in the group
   * @param bottom whether nobody in a group of more than one has a lower place; never while the
   *     rank is open, nor where all are equal
   */
  public record Place(String score, int best, int worst, int tied, int size, boolean bottom) {

    /** Whether no number that is still unknown can change it. */
    public boolean isSettled() {
      return best == worst;
    }
  }

  /** What the quota makes of a proposal. */
  public enum QuotaPlace {
    WITHIN,
    /** Of equals, or of numbers not known yet, not all fit in: people decide. */
    AT_EDGE,
    OVER
  }
}
