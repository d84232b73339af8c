package io.gongping.scoring.grading;

import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes numbers and where they come from. */
final class ShareText {

  private final Locale locale;
  private final Function<String, Breakdown> breakdown;
  private final Map<String, LocalizedText> categories;

  ShareText(
      Locale locale, Function<String, Breakdown> breakdown, Map<String, LocalizedText> categories) {
    this.locale = locale;
    this.breakdown = breakdown;
    this.categories = categories;
  }

  String comparison(Trace.Compared compared) {
    return "%s %s %s"
        .formatted(value(compared.left()), compared.comparison().sign(), value(compared.right()));
  }

  /** The votes that the shares of a comparison come from. */
  List<String> details(Trace.Compared compared, String subject) {
    return Stream.of(compared.left(), compared.right())
        .filter(ShareRead.class::isInstance)
        .flatMap(value -> details((ShareRead) value, subject).stream())
        .toList();
  }

  private String value(ValueTrace value) {
    return switch (value) {
      case ValueTrace.StatedNumber stated -> Exact.decimal(stated.number());
      case ShareRead share -> {
        String options =
            share.options().stream()
                .map(option -> option.label().in(locale))
                .collect(Collectors.joining(" + "));
        BigFraction number = share.number();
        Reason reason = share.reason();
        String shown =
            number != null
                ? Exact.decimal(number)
                : reason == null ? "" : reason.label().in(locale);
        yield Words.SHARE_OF.in(locale, share.item().label().in(locale), options) + " = " + shown;
      }
    };
  }

  private List<String> details(ShareRead share, String subject) {
    List<String> lines = new ArrayList<>();
    boolean withheld = breakdown.apply(subject) == Breakdown.WITHHELD;
    if (withheld) {
      lines.add(Words.WITHHELD.in(locale, Breakdown.FEWEST));
    } else {
      share.figures().forEach(category -> lines.add(category(category)));
    }
    lines.add(Words.TOTAL.in(locale, share.votes(), share.outOf()));
    BigFraction number = share.number();
    if (number != null && !(withheld && Withholding.hidesFraction(share))) {
      lines.add("= " + Exact.fraction(number) + " = " + Exact.decimal(number));
    }
    return lines;
  }

  private String category(CategoryFigures figures) {
    LocalizedText label = categories.get(figures.category());
    String name = figures.category() + (label == null ? "" : " " + label.in(locale));
    BigFraction applied = figures.appliedWeight();
    if (applied == null) {
      return Words.POOLED_CATEGORY.in(locale, name, figures.votes(), figures.outOf());
    }
    if (applied.equals(BigFraction.ZERO) && figures.outOf() == 0) {
      return Words.NOT_COUNTED.in(locale, name);
    }
    return Words.CATEGORY.in(
        locale,
        name,
        figures.votes(),
        figures.outOf(),
        Exact.fraction(figures.weight()),
        Exact.fraction(applied));
  }
}
