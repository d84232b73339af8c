package io.gongping.scoring.explanation;

import io.gongping.scoring.scheme.Amount;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.Lack;
import io.gongping.scoring.scheme.Missing;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.ValueTrace.AdjustmentEntry;
import io.gongping.scoring.scheme.ValueTrace.AdjustmentTrace;
import io.gongping.scoring.scheme.ValueTrace.AdjustmentsRead;
import io.gongping.scoring.scheme.ValueTrace.BranchTrace;
import io.gongping.scoring.scheme.ValueTrace.FigureRead;
import io.gongping.scoring.scheme.ValueTrace.IndicatorTrace;
import io.gongping.scoring.scheme.ValueTrace.LeafTrace;
import io.gongping.scoring.scheme.ValueTrace.Measured;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Writes numbers that people entered. */
final class InputText {

  private final Locale locale;

  InputText(Locale locale) {
    this.locale = locale;
  }

  void figure(Lines lines, FigureRead read) {
    lines.add(
        Words.ENTERED_FOR.in(
            locale, read.subject(), read.figure().label().in(locale), amount(read.amount())));
  }

  void indicators(Lines lines, List<IndicatorTrace> nodes) {
    for (IndicatorTrace node : nodes) {
      String head =
          Words.INDICATOR.in(
              locale,
              node.indicator().label().in(locale),
              Exact.plain(node.indicator().weight()),
              amount(node.amount()));
      switch (node) {
        case BranchTrace branch -> {
          lines.add(head);
          indicators(lines.deeper(), branch.nodes());
        }
        case LeafTrace leaf -> {
          lines.add(head + clause(leaf.indicator().clause()));
          leaf.measured().forEach(one -> measured(lines.deeper(), leaf.indicator(), one));
        }
      }
    }
  }

  private void measured(Lines lines, Indicator.Leaf leaf, Measured measured) {
    Measurement measurement = measured.measurement();
    BigFraction weight = measured.weight();
    if (measurement == null || weight == null) {
      return;
    }
    String title = measured.title();
    String name = title == null ? "" : title + ": ";
    String points = amount(measured.amount());
    lines.add(
        name
            + switch (measurement) {
              case Measurement.Points ignored -> Words.GIVEN_POINTS.in(locale, points);
              case Measurement.Completion completion ->
                  (leaf.measure() == Indicator.Measure.LIMIT ? Words.SPENT : Words.COMPLETION)
                      .in(
                          locale,
                          Exact.plain(completion.actual()),
                          Exact.plain(completion.target()),
                          Exact.plain(weight),
                          points);
            });
    if (leaf.measure() == Indicator.Measure.GRADED) {
      lines.add(
          Words.BANDS.in(locale)
              + leaf.bands().stream()
                  .map(band -> "≥ " + Exact.plain(band.from()) + " → " + Exact.plain(band.points()))
                  .collect(Collectors.joining(", ")));
    }
  }

  void adjustments(Lines lines, AdjustmentsRead read) {
    for (AdjustmentTrace type : read.types()) {
      lines.add(
          type.type().label().in(locale)
              + ": "
              + amount(type.amount())
              + clause(type.type().clause()));
      Lines inside = lines.deeper();
      for (AdjustmentEntry entry : type.entries()) {
        BigFraction entered = entry.entered();
        inside.add(
            entry.title()
                + (entered == null ? "" : ": " + Exact.plain(entered))
                + " → "
                + amount(entry.amount()));
      }
      BigFraction most = type.type().atMost();
      if (type.bounded() && most != null) {
        inside.add(Words.AT_MOST.in(locale, Exact.plain(most)));
      }
    }
  }

  private String amount(Amount amount) {
    BigFraction number = amount.number();
    return number == null
        ? amount.lacks().stream().map(this::lack).distinct().collect(Collectors.joining("; "))
        : Exact.plain(number);
  }

  private String lack(Lack lack) {
    return switch (lack) {
      case Reason reason -> reason.label().in(locale);
      case Missing missing ->
          (missing.awaitsVerification() ? Words.AWAITS_VERIFICATION : Words.NOT_ENTERED).in(locale);
    };
  }

  private static String clause(@Nullable String clause) {
    return clause == null ? "" : " [" + clause + "]";
  }
}
