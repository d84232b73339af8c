package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Indicator.Measure;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.Inputs.Target;
import io.gongping.scoring.scheme.Inputs.Weighed;
import io.gongping.scoring.scheme.ValueTrace.BranchTrace;
import io.gongping.scoring.scheme.ValueTrace.IndicatorTrace;
import io.gongping.scoring.scheme.ValueTrace.IndicatorsRead;
import io.gongping.scoring.scheme.ValueTrace.LeafTrace;
import io.gongping.scoring.scheme.ValueTrace.Measured;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Works out the points of a tree of indicators. */
final class IndicatorReader {

  private final SubjectCase subject;

  private IndicatorReader(SubjectCase subject) {
    this.subject = subject;
  }

  static ValueTrace read(Indicator.Tree tree, SubjectCase subject, Caption caption) {
    List<IndicatorTrace> nodes = new IndicatorReader(subject).nodes(tree.of());
    return new IndicatorsRead(subject.subject(), tree, nodes, sum(nodes), caption);
  }

  private List<IndicatorTrace> nodes(List<Indicator> nodes) {
    return nodes.stream().map(this::node).toList();
  }

  private static Amount sum(List<IndicatorTrace> nodes) {
    return Arithmetic.sum(nodes.stream().map(IndicatorTrace::amount).toList());
  }

  private IndicatorTrace node(Indicator indicator) {
    return switch (indicator) {
      case Indicator.Branch branch -> {
        List<IndicatorTrace> nodes = nodes(branch.of());
        yield new BranchTrace(branch, nodes, sum(nodes));
      }
      case Indicator.Leaf leaf ->
          switch (leaf.scope()) {
            case COMMON -> common(leaf);
            case OWN -> own(leaf);
          };
    };
  }

  private LeafTrace common(Indicator.Leaf leaf) {
    @Nullable Entered<Measurement> entered = subject.inputs().indicators().get(leaf.key());
    Measured measured =
        switch (entered) {
          case Entered.Confirmed<Measurement>(Measurement measurement) ->
              new Measured(
                  null, leaf.weight(), measurement, points(leaf, leaf.weight(), measurement));
          case Entered.Pending<Measurement> ignored ->
              new Measured(null, leaf.weight(), null, missing(leaf, Missing.Kind.INDICATOR, true));
          case null ->
              new Measured(null, leaf.weight(), null, missing(leaf, Missing.Kind.INDICATOR, false));
        };
    return new LeafTrace(leaf, List.of(measured), measured.amount());
  }

  private LeafTrace own(Indicator.Leaf leaf) {
    List<Target> targets = subject.inputs().targets().getOrDefault(leaf.key(), List.of());
    if (targets.isEmpty()) {
      return new LeafTrace(leaf, List.of(), missing(leaf, Missing.Kind.TARGET, false));
    }
    List<Measured> measured = targets.stream().map(target -> target(leaf, target)).toList();
    boolean pending = targets.stream().anyMatch(one -> one.weighed() instanceof Entered.Pending);
    if (pending) {
      return new LeafTrace(
          leaf, measured, missing(leaf, Missing.Kind.TARGET, true, ofBook(leaf, measured)));
    }
    BigFraction weights =
        measured.stream()
            .map(Measured::weight)
            .reduce(BigFraction.ZERO, (sum, weight) -> weight == null ? sum : sum.add(weight));
    return weights.equals(leaf.weight())
        ? new LeafTrace(
            leaf, measured, Arithmetic.sum(measured.stream().map(Measured::amount).toList()))
        : new LeafTrace(leaf, measured, Amount.unknown(Reason.TARGET_WEIGHTS));
  }

  private Measured target(Indicator.Leaf leaf, Target target) {
    return switch (target.weighed()) {
      case Entered.Confirmed<Weighed>(Weighed weighed) ->
          new Measured(
              target.title(),
              weighed.weight(),
              weighed.measurement(),
              weighed.weight().signum() > 0
                  ? points(leaf, weighed.weight(), weighed.measurement())
                  : Amount.unknown(Reason.INPUT_OUT_OF_RANGE));
      case Entered.Pending<Weighed> ignored ->
          new Measured(target.title(), null, null, missing(leaf, Missing.Kind.TARGET, true));
    };
  }

  /**
   * What a book will give: its verified targets what they give, those that wait the weight that is
   * left, for together they weigh what the leaf does. Where nothing is left, or a target can't be
   * read, the book has to be put right, and may give anything then.
   */
  private static Interval ofBook(Indicator.Leaf leaf, List<Measured> measured) {
    BigFraction left = leaf.weight();
    BigFraction given = BigFraction.ZERO;
    for (Measured one : measured) {
      BigFraction weight = one.weight();
      if (weight != null) {
        BigFraction points = one.amount().number();
        if (points == null) {
          return range(leaf, leaf.weight());
        }
        left = left.subtract(weight);
        given = given.add(points);
      }
    }
    return left.signum() > 0
        ? range(leaf, left).plus(Interval.only(given))
        : range(leaf, leaf.weight());
  }

  /** What a measurement that is not there yet can give. */
  private static Interval range(Indicator.Leaf leaf, BigFraction weight) {
    if (leaf.measure() != Measure.GRADED) {
      return Interval.between(BigFraction.ZERO, weight);
    }
    List<BigFraction> points = new ArrayList<>();
    leaf.bands().forEach(band -> points.add(band.points()));
    if (leaf.bands().stream().noneMatch(band -> band.from().signum() <= 0)) {
      points.add(BigFraction.ZERO);
    }
    return Interval.around(points).times(weight);
  }

  private Amount missing(Indicator.Leaf leaf, Missing.Kind kind, boolean pending) {
    return missing(leaf, kind, pending, range(leaf, leaf.weight()));
  }

  private Amount missing(Indicator.Leaf leaf, Missing.Kind kind, boolean pending, Interval within) {
    return Amount.unknown(
        within, new Missing(kind, subject.subject(), leaf.key(), leaf.label(), pending));
  }

  private static Amount points(Indicator.Leaf leaf, BigFraction weight, Measurement measurement) {
    return switch (measurement) {
      case Measurement.Points points when leaf.measure() == Measure.POINTS ->
          points.points().signum() >= 0 && points.points().compareTo(weight) <= 0
              ? Amount.of(points.points())
              : Amount.unknown(Reason.INPUT_OUT_OF_RANGE);
      case Measurement.Completion completion
          when leaf.measure() != Measure.POINTS
              && completion.target().signum() > 0
              && completion.actual().signum() >= 0 ->
          Amount.of(weight.multiply(part(leaf, completion)));
      case Measurement ignored -> Amount.unknown(Reason.INPUT_OUT_OF_RANGE);
    };
  }

  private static BigFraction part(Indicator.Leaf leaf, Measurement.Completion completion) {
    if (leaf.measure() == Measure.LIMIT) {
      return completion.actual().compareTo(completion.target()) <= 0
          ? BigFraction.ONE
          : completion.target().divide(completion.actual());
    }
    BigFraction completed = completion.actual().divide(completion.target());
    if (leaf.measure() == Measure.PROPORTIONAL) {
      return Interval.clamp(completed, BigFraction.ZERO, BigFraction.ONE);
    }
    return leaf.bands().stream()
        .filter(band -> completed.compareTo(band.from()) >= 0)
        .findFirst()
        .map(Indicator.Band::points)
        .orElse(BigFraction.ZERO);
  }
}
