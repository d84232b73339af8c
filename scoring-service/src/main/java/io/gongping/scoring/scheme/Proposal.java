package io.gongping.scoring.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules propose for a subject. The engine proposes, the assessing body gives an opinion,
 * the committee decides (S11 art. 19).
 */
public sealed interface Proposal {

  /**
   * Clauses of the rules that hold, such as {@code S11 art. 22(3)1}, in the order of the scheme.
   */
  List<String> fired();

  /**
   * A grade.
   *
   * @param beforeVeto the grade that bars and vetoes lowered; null when none did
   */
  record Graded(Grade grade, @Nullable Grade beforeVeto, List<String> fired) implements Proposal {}

  /**
   * Something that could change the grade is not known yet.
   *
   * @param missing what people have not entered or verified and can still change it
   * @param reasons what no entry can fill
   */
  record Undetermined(List<Missing> missing, List<Reason> reasons, List<String> fired)
      implements Proposal {}

  /**
   * The top grade and low ones fire together: people decide.
   *
   * @param grades those that fire, best first
   */
  record Conflict(List<Grade> grades, List<String> fired) implements Proposal {}

  /** Other documents decide, as for a leader under discipline (S11 art. 23). */
  record Held(List<String> fired) implements Proposal {}

  /** The scheme gives scores to this kind of subject and no grades. */
  record NotGraded() implements Proposal {

    @Override
    public List<String> fired() {
      return List.of();
    }
  }
}
