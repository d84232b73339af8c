package io.gongping.scoring.explanation;

import io.gongping.scoring.scheme.Amount;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Interval;
import io.gongping.scoring.scheme.Lack;
import io.gongping.scoring.scheme.Missing;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.Clamped;
import io.gongping.scoring.scheme.ValueTrace.Combined;
import io.gongping.scoring.scheme.ValueTrace.Operand;
import io.gongping.support.web.LocalizedText;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes numbers and where they come from. */
final class ValueText {

  private final Locale locale;
  private final ShareText ballots;
  private final InputText inputs;

  ValueText(Locale locale, ShareText ballots) {
    this.locale = locale;
    this.ballots = ballots;
    this.inputs = new InputText(locale);
  }

  String comparison(Trace.Compared compared) {
    return "%s %s %s"
        .formatted(inline(compared.left()), compared.comparison().sign(), inline(compared.right()));
  }

  /** Name and number on one line. */
  String inline(ValueTrace value) {
    String number = shown(value);
    return value instanceof ValueTrace.StatedNumber ? number : name(value) + " = " + number;
  }

  private String name(ValueTrace value) {
    LocalizedText label = value.caption().label();
    if (label != null && !(value instanceof ValueTrace.ShareRead)) {
      return label.in(locale);
    }
    return switch (value) {
      case ValueTrace.StatedNumber stated -> Exact.decimal(stated.number());
      case ValueTrace.ShareRead share -> ballots.name(share);
      case ValueTrace.MarksRead marks ->
          (marks.options().isEmpty() ? Words.MEAN_POINTS : Words.MEAN_COEFFICIENT)
              .in(locale, marks.item().label().in(locale));
      case ValueTrace.RecommendationRead ignored -> Words.RECOMMENDATION.in(locale);
      case ValueTrace.FigureRead figure -> figure.figure().label().in(locale);
      case ValueTrace.IndicatorsRead tree -> tree.tree().label().in(locale);
      case ValueTrace.AdjustmentsRead ignored -> Words.ADJUSTMENTS.in(locale);
      case ValueTrace.ScoreRead score -> score.score().label().in(locale);
      case ValueTrace.TeamScoreRead team ->
          Words.TEAM_SCORE.in(locale, team.score().label().in(locale));
      case ValueTrace.PriorRead prior ->
          Words.YEARS_AGO.in(locale, prior.years(), prior.label().in(locale));
      case Combined combined -> Words.of(combined.operation()).in(locale);
      case Clamped ignored -> Words.CLAMPED.in(locale);
    };
  }

  private String shown(ValueTrace value) {
    Amount amount = value.amount();
    BigFraction number = amount.number();
    if (number == null) {
      String lacks = amount.lacks().stream().map(this::lack).collect(Collectors.joining("; "));
      return lacks + within(amount.within());
    }
    return Exact.decimal(number);
  }

  /** Where a number that is not known yet will lie: by this alone a comparison can be settled. */
  private String within(Interval within) {
    BigFraction low = within.low();
    BigFraction high = within.high();
    if (low == null) {
      return high == null ? "" : " (" + Words.NOT_ABOVE.in(locale, Exact.plain(high)) + ")";
    }
    String bounds =
        high == null
            ? Words.NOT_BELOW.in(locale, Exact.plain(low))
            : Words.WITHIN.in(locale, Exact.plain(low), Exact.plain(high));
    return " (" + bounds + ")";
  }

  /** What keeps a number from being known. */
  String lack(Lack lack) {
    return switch (lack) {
      case Reason reason -> reason.label().in(locale);
      case Missing missing ->
          Words.missing(missing).in(locale)
              + ": "
              + missing.subject()
              + " "
              + missing.label().in(locale);
    };
  }

  /** How a number came about. */
  void details(Lines lines, ValueTrace value) {
    switch (value) {
      case ValueTrace.StatedNumber ignored -> {
        // Says all by itself.
      }
      case ValueTrace.ShareRead share -> ballots.votes(share).forEach(lines::add);
      case ValueTrace.MarksRead marks -> ballots.marks(marks).forEach(lines::add);
      case ValueTrace.RecommendationRead read -> ballots.recommended(read).forEach(lines::add);
      case ValueTrace.FigureRead figure -> inputs.figure(lines, figure);
      case ValueTrace.IndicatorsRead tree -> inputs.indicators(lines, tree.nodes());
      case ValueTrace.AdjustmentsRead read -> inputs.adjustments(lines, read);
      case ValueTrace.ScoreRead ignored -> {
        // Stands with the scores.
      }
      case ValueTrace.TeamScoreRead team -> {
        String key = team.team();
        ValueTrace trace = team.trace();
        if (key != null && trace != null) {
          lines.add(key + " " + inline(trace));
          details(lines.deeper(), trace);
        }
      }
      case ValueTrace.PriorRead prior -> prior(lines, prior);
      case Combined combined -> operands(lines, combined);
      case Clamped clamped -> {
        lines.add(bounds(clamped));
        lines.add(inline(clamped.of()));
        details(lines.deeper(), clamped.of());
      }
    }
    result(lines, value);
  }

  private void operands(Lines lines, Combined combined) {
    for (Operand operand : combined.operands()) {
      LocalizedText label = operand.label();
      BigFraction weight = operand.weight();
      lines.add(
          (label == null ? "" : label.in(locale) + ": ")
              + (weight == null ? "" : Exact.plain(weight) + " × ")
              + inline(operand.value()));
      details(lines.deeper(), operand.value());
    }
  }

  private String bounds(Clamped clamped) {
    BigFraction min = clamped.min();
    BigFraction max = clamped.max();
    return Words.BOUNDS.in(
        locale, min == null ? "-" : Exact.plain(min), max == null ? "-" : Exact.plain(max));
  }

  private void prior(Lines lines, ValueTrace.PriorRead prior) {
    Integer year = prior.year();
    if (year != null) {
      lines.add(Words.OF_YEAR.in(locale, year.toString()));
    } else if (prior.stoodIn()) {
      lines.add(Words.STOOD_IN.in(locale));
    }
  }

  private void result(Lines lines, ValueTrace value) {
    BigFraction number = value.number();
    boolean saysAll =
        value instanceof ValueTrace.StatedNumber || value instanceof ValueTrace.ScoreRead;
    if (number != null && !saysAll) {
      lines.add("= " + Exact.fraction(number) + " = " + Exact.decimal(number));
    }
  }
}
