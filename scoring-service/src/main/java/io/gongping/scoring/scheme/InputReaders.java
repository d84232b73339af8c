package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.ValueTrace.AdjustmentEntry;
import io.gongping.scoring.scheme.ValueTrace.AdjustmentTrace;
import io.gongping.scoring.scheme.ValueTrace.AdjustmentsRead;
import io.gongping.scoring.scheme.ValueTrace.FigureRead;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Makes ready the values of a rule set that people enter. */
final class InputReaders {

  private final RuleSet rules;

  InputReaders(RuleSet rules) {
    this.rules = rules;
  }

  ValueReader figure(Value.Figure value) {
    FigureType figure = rules.figure(value.figure()).orElseThrow();
    Interval range = Interval.between(figure.min(), figure.max());
    return reading -> {
      SubjectCase subject = enteredFor(figure, reading.subject());
      @Nullable Entered<BigFraction> entered = subject.inputs().figures().get(figure.key());
      Amount amount =
          switch (entered) {
            case Entered.Confirmed<BigFraction>(BigFraction number) ->
                range.contains(number)
                    ? Amount.of(number)
                    : Amount.unknown(Reason.INPUT_OUT_OF_RANGE);
            case Entered.Pending<BigFraction> ignored ->
                Amount.unknown(range, missing(subject, figure, true));
            case null -> Amount.unknown(range, missing(subject, figure, false));
          };
      return new FigureRead(subject.subject(), figure, amount, value.caption());
    };
  }

  private static SubjectCase enteredFor(FigureType figure, SubjectCase subject) {
    SubjectCase team = subject.team();
    boolean isOfTeam = figure.ofUnit() && subject.kind() == SubjectKind.LEADER;
    return isOfTeam && team != null ? team : subject;
  }

  private static Missing missing(SubjectCase subject, FigureType figure, boolean pending) {
    return new Missing(
        Missing.Kind.FIGURE, subject.subject(), figure.key(), figure.label(), pending);
  }

  ValueReader adjustments(Value.Adjustments value) {
    List<AdjustmentType> types =
        value.of().stream().map(key -> rules.adjustment(key).orElseThrow()).toList();
    return reading -> {
      List<AdjustmentTrace> read =
          types.stream().map(type -> adjustment(type, reading.subject())).toList();
      Amount amount = Arithmetic.sum(read.stream().map(AdjustmentTrace::amount).toList());
      return new AdjustmentsRead(reading.subject().subject(), read, amount, value.caption());
    };
  }

  private static AdjustmentTrace adjustment(AdjustmentType type, SubjectCase subject) {
    List<AdjustmentEntry> entries =
        subject.inputs().adjustments().getOrDefault(type.key(), List.of()).stream()
            .map(entry -> entry(type, subject, entry))
            .toList();
    Amount all = Arithmetic.sum(entries.stream().map(AdjustmentEntry::amount).toList());
    @Nullable BigFraction most = type.atMost();
    BigFraction low = all.within().low();
    boolean bounded = most != null && low != null && low.compareTo(most) > 0;
    Amount kept = most == null ? all : Arithmetic.clamped(all, null, most);
    boolean adds = type.direction() == AdjustmentType.Direction.BONUS;
    return new AdjustmentTrace(type, entries, bounded, adds ? kept : Arithmetic.negated(kept));
  }

  private static AdjustmentEntry entry(
      AdjustmentType type, SubjectCase subject, Inputs.Adjustment entry) {
    return switch (entry.amount()) {
      case Entered.Confirmed<BigFraction>(BigFraction entered) ->
          new AdjustmentEntry(entry.title(), entered, points(type.worth(), entered));
      case Entered.Pending<BigFraction> ignored -> {
        Missing missing =
            new Missing(Missing.Kind.ADJUSTMENT, subject.subject(), type.key(), type.label(), true);
        yield new AdjustmentEntry(
            entry.title(), null, Amount.unknown(range(type.worth()), missing));
      }
    };
  }

  /** What one entry can give. */
  static Interval range(AdjustmentType.Worth worth) {
    return switch (worth) {
      case AdjustmentType.Worth.Each ignored -> new Interval(BigFraction.ZERO, null);
      case AdjustmentType.Worth.Between between -> Interval.between(between.min(), between.max());
    };
  }

  private static Amount points(AdjustmentType.Worth worth, BigFraction entered) {
    return switch (worth) {
      case AdjustmentType.Worth.Each each ->
          entered.signum() >= 0 && entered.getDenominator().equals(BigInteger.ONE)
              ? Amount.of(each.points().multiply(entered))
              : Amount.unknown(Reason.INPUT_OUT_OF_RANGE);
      case AdjustmentType.Worth.Between ignored ->
          range(worth).contains(entered)
              ? Amount.of(entered)
              : Amount.unknown(Reason.INPUT_OUT_OF_RANGE);
    };
  }

  ValueReader indicators(Value.Indicators value) {
    Indicator.Tree tree = rules.tree(value.tree()).orElseThrow();
    return reading -> IndicatorReader.read(tree, reading.subject(), value.caption());
  }
}
