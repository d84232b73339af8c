package io.gongping.ballot.turnout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The turnout as it was read last. */
public interface Readings {

  /**
   * A reading of an assessment.
   *
   * @param interval the interval of the clock that it belongs to, counted from 1970; no reading is
   *     taken twice in one
   */
  record Reading(long interval, List<Turnout> papers) {

    public Reading {
      papers = List.copyOf(papers);
    }

    /** The turnout of a paper; null before it was first counted. */
    public @Nullable Turnout of(String paper) {
      return papers.stream().filter(one -> one.paper().equals(paper)).findFirst().orElse(null);
    }
  }

  /** The last reading of an assessment. */
  Optional<Reading> last(UUID assessmentId);

  /**
   * Replaces the last reading by one of a later interval. Where another replica has taken it
   * already, nothing happens.
   *
   * @param next makes the reading from the last one, which is empty at first
   */
  void take(UUID assessmentId, long interval, UnaryOperator<List<Turnout>> next);
}
