package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.UnitKind;
import java.util.List;
import java.util.Set;

/** What a rule asks of a subject. */
public sealed interface Condition {

  Caption caption();

  /** Two numbers in a relation. */
  record Compare(Value left, Comparison comparison, Value right, Caption caption)
      implements Condition {}

  /** Every part holds (全部). */
  record All(List<Condition> of, Caption caption) implements Condition {

    public All {
      of = List.copyOf(of);
    }
  }

  /** One part holds (之一). */
  record Any(List<Condition> of, Caption caption) implements Condition {

    public Any {
      of = List.copyOf(of);
    }
  }

  /** At least {@code needed} parts hold (多数). */
  record AtLeast(int needed, List<Condition> of, Caption caption) implements Condition {

    public AtLeast {
      of = List.copyOf(of);
    }
  }

  /** The part does not hold. */
  record Not(Condition of, Caption caption) implements Condition {}

  /** A finding on the subject is one of these levels; unknown until assessors have made it. */
  record FindingIs(String finding, Set<String> levels, Caption caption) implements Condition {

    public FindingIs {
      levels = Set.copyOf(levels);
    }
  }

  /** The subject's unit is of one of these kinds. */
  record UnitKindIn(Set<UnitKind> kinds, Caption caption) implements Condition {

    public UnitKindIn {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * The condition holds for every principal of the subject's unit, each on the own ballots and
   * findings. Unknown for a unit without a principal among the subjects.
   */
  record EveryPrincipal(Condition of, Caption caption) implements Condition {}

  /**
   * The subject is among the first or the last of its group in the rule set's ranking. Ties share a
   * rank, so a tie at the edge counts all who are in it. Nobody is among the last who is first as
   * well: neither one who is alone nor any where all tie.
   *
   * @param score the score that ranks
   * @param places how many places count, at least 1
   */
  record Ranked(String score, End from, int places, Caption caption) implements Condition {}

  /** Where places are counted from. */
  enum End {
    TOP,
    BOTTOM
  }

  /**
   * The grade that was decided in an earlier year under the same scheme id is one of these.
   *
   * @param years how many years ago, at least 1
   */
  record PriorGradeIs(int years, Set<String> grades, Caption caption) implements Condition {

    public PriorGradeIs {
      grades = Set.copyOf(grades);
    }
  }
}
