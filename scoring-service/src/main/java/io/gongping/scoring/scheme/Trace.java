package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.ranking.Ranking.Rank;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one condition: its truth and everything that led to it. */
public sealed interface Trace {

  Caption caption();

  Truth truth();

  /** The traces of the conditions inside this one. */
  default List<Trace> parts() {
    return List.of();
  }

  /**
   * Two numbers were compared. Unknown while a number that is not known can still settle it either
   * way.
   *
   * @param subject whose numbers they are
   * @param asked what was asked for
   */
  record Compared(
      String subject, Condition.Compare asked, ValueTrace left, ValueTrace right, Truth truth)
      implements Trace {

    /** How they were compared. */
    public Comparison comparison() {
      return asked.comparison();
    }

    @Override
    public Caption caption() {
      return asked.caption();
    }
  }

  /** All parts were asked for. */
  record AllOf(List<Trace> parts, Truth truth, Caption caption) implements Trace {}

  /** One part was asked for. */
  record AnyOf(List<Trace> parts, Truth truth, Caption caption) implements Trace {}

  /** Several parts were asked for. */
  record AtLeastOf(int needed, List<Trace> parts, Truth truth, Caption caption) implements Trace {}

  /** The opposite of the part was asked for. */
  record NotOf(Trace part, Truth truth, Caption caption) implements Trace {

    @Override
    public List<Trace> parts() {
      return List.of(part);
    }
  }

  /**
   * A finding was read.
   *
   * @param asked the levels that fulfil the condition, best first
   * @param found null while nobody has made the finding and another confirmed it
   * @param awaitsVerification made and not confirmed yet
   */
  record FindingRead(
      String subject,
      FindingType finding,
      List<Named> asked,
      @Nullable Named found,
      boolean awaitsVerification,
      Truth truth,
      Caption caption)
      implements Trace {}

  /** The kind of the subject's unit was looked at. */
  record UnitKindRead(UnitKind actual, Set<UnitKind> asked, Truth truth, Caption caption)
      implements Trace {}

  /**
   * The rank in the group was looked at.
   *
   * @param rank counted from the end that was asked for; null where nobody was ranked
   * @param isFirst whether nobody in the group stands above: such a subject, alone or where all
   *     tie, is not at the bottom
   * @param lacks what keeps it from being known
   */
  record RankRead(
      String subject,
      Score score,
      Condition.Ranked asked,
      @Nullable Rank rank,
      Truth isFirst,
      List<Lack> lacks,
      Truth truth)
      implements Trace {

    @Override
    public Caption caption() {
      return asked.caption();
    }
  }

  /**
   * The grade of an earlier year was looked at.
   *
   * @param grades all grades of the rules, best first
   * @param asked those that fulfil the condition, best first
   * @param found what was recorded; null for nothing
   */
  record PriorGradeRead(
      String subject,
      int years,
      List<Grade> grades,
      List<Grade> asked,
      @Nullable PriorResult found,
      Truth truth,
      Caption caption)
      implements Trace {}

  /** The principals were looked at one by one; without any the truth is unknown. */
  record PrincipalsRead(List<OfPrincipal> principals, Truth truth, Caption caption)
      implements Trace {

    @Override
    public List<Trace> parts() {
      return principals.stream().map(OfPrincipal::trace).toList();
    }
  }

  /** The condition on one principal. */
  record OfPrincipal(String subject, String name, Trace trace) {}

  /** The truths of several traces. */
  static List<Truth> truths(Collection<Trace> traces) {
    return traces.stream().map(Trace::truth).toList();
  }
}
