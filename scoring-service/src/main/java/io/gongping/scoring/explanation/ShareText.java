package io.gongping.scoring.explanation;

import io.gongping.scoring.disclosure.Extent;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Recommended;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.CategoryMarks;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.RecommendationRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes the votes that numbers come from. */
final class ShareText {

  private final Locale locale;
  private final Map<String, LocalizedText> categories;

  ShareText(Locale locale, Map<String, LocalizedText> categories) {
    this.locale = locale;
    this.categories = categories;
  }

  /** What a share is called. */
  String name(ShareRead share) {
    String options =
        share.options().stream()
            .map(Named::label)
            .map(label -> label.in(locale))
            .collect(Collectors.joining(" + "));
    return Words.SHARE_OF.in(locale, share.item().label().in(locale), options);
  }

  /** The votes of each category, and all together. */
  List<String> votes(ShareRead share) {
    List<String> lines = new ArrayList<>();
    if (share.amount().lacks().contains(Reason.WITHHELD)) {
      return List.of(withheld());
    }
    if (share.isTogether()) {
      lines.add(withheld());
    } else {
      share.figures().forEach(figures -> lines.add(figures(figures)));
    }
    lines.add(Words.TOTAL.in(locale, share.votes(), share.outOf()));
    return lines;
  }

  private String figures(CategoryFigures figures) {
    String name = category(figures.category());
    BigFraction applied = figures.appliedWeight();
    if (applied == null) {
      return Words.POOLED_CATEGORY.in(locale, name, figures.votes(), figures.outOf());
    }
    if (applied.signum() == 0 && figures.outOf() == 0) {
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

  /** The marks of each category, and all together. */
  List<String> marks(MarksRead marks) {
    List<String> lines = new ArrayList<>();
    if (!marks.options().isEmpty()) {
      lines.add(
          Words.COEFFICIENTS.in(locale)
              + marks.options().stream()
                  .map(
                      worth ->
                          worth.option().label().in(locale)
                              + " "
                              + Exact.plain(worth.coefficient()))
                  .collect(Collectors.joining(", ")));
    }
    if (marks.amount().lacks().contains(Reason.WITHHELD)) {
      lines.add(withheld());
      return lines;
    }
    if (marks.isTogether()) {
      lines.add(withheld());
    } else {
      marks.categories().forEach(category -> lines.add(marks(category)));
    }
    lines.add(Words.MARKS_TOTAL.in(locale, Exact.plain(marks.sum()), marks.outOf()));
    return lines;
  }

  private String marks(CategoryMarks marks) {
    String name = category(marks.category());
    BigFraction applied = marks.appliedWeight();
    if (marks.outOf() == 0) {
      return Words.NOT_COUNTED.in(locale, name);
    }
    String given =
        marks.marks().stream()
            .map(mark -> Exact.plain(mark.worth()) + "×" + mark.votes())
            .collect(Collectors.joining(" + "));
    String sum = Words.MARKS.in(locale, name, given, Exact.plain(marks.sum()), marks.outOf());
    return sum
        + (marks.dropped() == 0 ? "" : Words.DROPPED.in(locale, marks.dropped()))
        + (applied == null
            ? ""
            : Words.APPLIED.in(locale, Exact.fraction(marks.weight()), Exact.fraction(applied)));
  }

  /** The votes of a recommendation; nothing where there is none to name. */
  List<String> recommended(RecommendationRead read) {
    Named recommendation = read.recommendation();
    if (recommendation == null) {
      return List.of();
    }
    String title = recommendation.label().in(locale);
    Recommended.Ballots ballots = read.ballots();
    return List.of(
        ballots == null
            ? Words.RECOMMENDATION_WITHHELD.in(locale, title, Extent.FEWEST)
            : Words.RECOMMENDED.in(locale, title, ballots.votes(), ballots.counted()));
  }

  private String withheld() {
    return Words.WITHHELD.in(locale, Extent.FEWEST);
  }

  private String category(String key) {
    LocalizedText label = categories.get(key);
    return key + (label == null ? "" : " " + label.in(locale));
  }
}
