package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.support.web.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A number and where it came from. */
public sealed interface ValueTrace {

  /** Stands for a category where the votes of all of them come in one heap. */
  String TOGETHER = "*";

  Caption caption();

  /** The number, or what keeps it from being known. */
  Amount amount();

  /** The number, null where it can't be known. */
  default @Nullable BigFraction number() {
    return amount().number();
  }

  /** The traces of the values inside this one. */
  default List<ValueTrace> parts() {
    return List.of();
  }

  /** A number that the scheme states. */
  record StatedNumber(BigFraction number, Caption caption) implements ValueTrace {

    @Override
    public Amount amount() {
      return Amount.of(number);
    }
  }

  /**
   * A share of the ballots.
   *
   * @param options the options that were counted
   * @param figures one for each category that counts
   * @param reason why there is no number, null where there is one
   */
  record ShareRead(
      Named item,
      List<Named> options,
      Policies policies,
      List<CategoryFigures> figures,
      @Nullable BigFraction number,
      @Nullable Reason reason,
      Caption caption)
      implements ValueTrace {

    @Override
    public Amount amount() {
      return number == null
          ? Amount.unknown(reason == null ? Reason.NO_OPINIONS : reason)
          : Amount.of(number);
    }

    /** Whether all categories come in one heap, and none can be told apart. */
    public boolean isTogether() {
      return figures.stream().anyMatch(one -> one.category().equals(TOGETHER));
    }

    /** Votes for the options in all categories. */
    public long votes() {
      return figures.stream().mapToLong(CategoryFigures::votes).sum();
    }

    /** The denominators of all categories together. */
    public long outOf() {
      return figures.stream().mapToLong(CategoryFigures::outOf).sum();
    }
  }

  /**
   * What one category gives to a share.
   *
   * @param votes for the options, n
   * @param outOf the denominator, N
   * @param weight as the assessment defines it
   * @param appliedWeight as it entered, after renormalising; null where all votes are pooled
   */
  record CategoryFigures(
      String category,
      long votes,
      long outOf,
      BigFraction weight,
      @Nullable BigFraction appliedWeight) {}

  /**
   * The mean of marks that are worth something: options by their coefficients, or points.
   *
   * @param options what each option is worth, best first; none for an item with points
   * @param categories one for each category that counts
   */
  record MarksRead(
      Named item,
      List<Worth> options,
      Policies policies,
      List<CategoryMarks> categories,
      Amount amount,
      Caption caption)
      implements ValueTrace {

    /** Whether all categories come in one heap, and none can be told apart. */
    public boolean isTogether() {
      return categories.stream().anyMatch(one -> one.category().equals(TOGETHER));
    }

    /** The denominators of all categories together. */
    public long outOf() {
      return categories.stream().mapToLong(CategoryMarks::outOf).sum();
    }

    /** The marks of all categories together, after trimming. */
    public BigFraction sum() {
      return categories.stream().map(CategoryMarks::sum).reduce(BigFraction.ZERO, BigFraction::add);
    }
  }

  /** An option and its coefficient. */
  record Worth(Named option, BigFraction coefficient) {}

  /**
   * What one category gives to a mean of marks.
   *
   * @param marks what was given, worth most first
   * @param dropped how many marks were left out at either end
   * @param sum of the marks that are left
   * @param outOf the denominator, less what was left out
   * @param weight as the assessment defines it
   * @param appliedWeight as it entered; null where all marks are pooled
   */
  record CategoryMarks(
      String category,
      List<Mark> marks,
      int dropped,
      BigFraction sum,
      long outOf,
      BigFraction weight,
      @Nullable BigFraction appliedWeight) {}

  /** How many raters gave a mark, and what one of it is worth. */
  record Mark(String option, BigFraction worth, long votes) {

    /** The order in which marks are counted and shown. */
    public static final Comparator<Mark> WORTH_MOST_FIRST =
        Comparator.comparing(Mark::worth).reversed().thenComparing(Mark::option);
  }

  /**
   * The share of a recommendation that named the subject.
   *
   * @param recommendation its key and title; null where the subject is a candidate of none or of
   *     several
   * @param ballots null as {@code recommendation} is, and where they are withheld
   */
  record RecommendationRead(
      @Nullable Named recommendation,
      Recommended.@Nullable Ballots ballots,
      Amount amount,
      Caption caption)
      implements ValueTrace {}

  /**
   * A figure that was entered.
   *
   * @param subject for whom it was entered: the team where it is of the unit
   */
  record FigureRead(String subject, FigureType figure, Amount amount, Caption caption)
      implements ValueTrace {}

  /** The points of a tree of indicators. */
  record IndicatorsRead(
      String subject,
      Indicator.Tree tree,
      List<IndicatorTrace> nodes,
      Amount amount,
      Caption caption)
      implements ValueTrace {}

  /** What became of one node of a tree. */
  sealed interface IndicatorTrace {

    Indicator indicator();

    Amount amount();
  }

  /** Several indicators together. */
  record BranchTrace(Indicator.Branch indicator, List<IndicatorTrace> nodes, Amount amount)
      implements IndicatorTrace {}

  /**
   * An indicator that was measured.
   *
   * @param measured once for a common indicator, once for each target for one's own
   */
  record LeafTrace(Indicator.Leaf indicator, List<Measured> measured, Amount amount)
      implements IndicatorTrace {}

  /**
   * One measurement.
   *
   * @param title of the target; null for a common indicator
   * @param weight null while the entry is not verified
   * @param measurement null while there is none that is verified
   * @param amount its points
   */
  record Measured(
      @Nullable String title,
      @Nullable BigFraction weight,
      @Nullable Measurement measurement,
      Amount amount) {}

  /** Bonuses less deductions. */
  record AdjustmentsRead(
      String subject, List<AdjustmentTrace> types, Amount amount, Caption caption)
      implements ValueTrace {}

  /**
   * What became of one kind of adjustment.
   *
   * @param bounded whether all entries together went beyond the bound
   * @param amount its points with their sign
   */
  record AdjustmentTrace(
      AdjustmentType type, List<AdjustmentEntry> entries, boolean bounded, Amount amount) {}

  /**
   * One entry.
   *
   * @param entered a count or points, null while it is not verified
   * @param amount its points without a sign
   */
  record AdjustmentEntry(String title, @Nullable BigFraction entered, Amount amount) {}

  /** Another score of the same subject; how it came about stands with the scores. */
  record ScoreRead(Score score, Amount amount, Caption caption) implements ValueTrace {}

  /**
   * A score of the unit's team.
   *
   * @param team the team's key, null where the unit's team is not assessed
   * @param trace where it came from, null without a team
   */
  record TeamScoreRead(
      @Nullable String team,
      Score score,
      @Nullable ValueTrace trace,
      Amount amount,
      Caption caption)
      implements ValueTrace {}

  /**
   * A recorded score of an earlier year.
   *
   * @param year the year that was found, null for none
   * @param stoodIn whether the number is the one that the scheme states for a missing result
   * @param disclosure how much of the recorded number may be shown
   */
  record PriorRead(
      int years,
      String score,
      LocalizedText label,
      @Nullable Integer year,
      boolean stoodIn,
      Disclosure disclosure,
      Amount amount,
      Caption caption)
      implements ValueTrace {}

  /** How numbers were put together. */
  enum Operation {
    SUM,
    WEIGHTED_SUM,
    PRODUCT,
    MEAN,
    DIFFERENCE,
    QUOTIENT
  }

  /** Several numbers put together. */
  record Combined(Operation operation, List<Operand> operands, Amount amount, Caption caption)
      implements ValueTrace {

    @Override
    public List<ValueTrace> parts() {
      return operands.stream().map(Operand::value).toList();
    }
  }

  /**
   * A number that entered.
   *
   * @param weight null where the operation knows none
   */
  record Operand(@Nullable BigFraction weight, @Nullable LocalizedText label, ValueTrace value) {}

  /** A number kept within bounds. */
  record Clamped(
      ValueTrace of,
      @Nullable BigFraction min,
      @Nullable BigFraction max,
      Amount amount,
      Caption caption)
      implements ValueTrace {

    @Override
    public List<ValueTrace> parts() {
      return List.of(of);
    }
  }

  /** This trace and all inside it; another subject's is left out. */
  default Stream<ValueTrace> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(ValueTrace::all));
  }
}
