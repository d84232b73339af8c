package io.gongping.scoring.grading;

import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Missing;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.Truth;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an evaluation so that a person can redo the grade by hand: every rule in its order, what
 * it asked, what was found, and each share with the votes that it comes from.
 */
public final class TraceText {

  private final Locale locale;
  private final ShareText shares;
  private final StringBuilder text = new StringBuilder();

  private TraceText(Locale locale, ShareText shares) {
    this.locale = locale;
    this.shares = shares;
  }

  /**
   * The evaluation as text.
   *
   * @param breakdown by subject key, how far votes may be taken apart
   * @param categories labels of the rater categories by key
   */
  public static String of(
      Evaluation evaluation,
      Function<String, Breakdown> breakdown,
      Map<String, LocalizedText> categories,
      Locale locale) {
    TraceText trace = new TraceText(locale, new ShareText(locale, breakdown, categories));
    trace.write(evaluation);
    return trace.text.toString();
  }

  private void write(Evaluation evaluation) {
    String subject = evaluation.subject().subject();
    line(0, subject + " " + evaluation.subject().name());
    line(0, Words.SCHEME.in(locale) + ": " + evaluation.scheme());
    line(0, Words.UNIT_KIND.in(locale) + ": " + evaluation.subject().unitKind().label().in(locale));
    policies(evaluation.policies());
    line(0, Words.PROPOSAL.in(locale) + ": " + proposal(evaluation.proposal()));
    Evaluation.HoldTrace hold = evaluation.hold();
    if (hold != null) {
      line(0, Words.HOLD.in(locale) + ":");
      line(1, head(hold.trace().truth(), "", hold.caption()));
      trace(2, hold.trace(), subject);
    }
    line(0, Words.RULES.in(locale) + ":");
    for (Evaluation.RuleTrace rule : evaluation.rules()) {
      line(1, head(rule.trace().truth(), label(rule.grade()) + ": ", rule.caption()));
      trace(2, rule.trace(), subject);
    }
    Evaluation.OtherwiseTrace otherwise = evaluation.otherwise();
    if (otherwise != null) {
      line(
          1,
          Words.OTHERWISE.in(locale)
              + ": "
              + label(otherwise.grade())
              + clause(otherwise.caption()));
    }
    for (Evaluation.BarTrace bar : evaluation.bars()) {
      line(0, Words.BAR.in(locale, label(bar.grade())) + ":");
      line(1, head(bar.trace().truth(), "", bar.caption()));
      trace(2, bar.trace(), subject);
    }
    for (Evaluation.VetoTrace veto : evaluation.vetoes()) {
      line(0, Words.VETO.in(locale) + ":");
      line(1, head(veto.trace().truth(), "", veto.caption()));
      trace(2, veto.trace(), subject);
    }
  }

  private void policies(Policies policies) {
    Words basis =
        policies.shareBasis() == Policies.ShareBasis.WEIGHTED ? Words.WEIGHTED : Words.POOLED;
    Words base =
        switch (policies.denominator()) {
          case OPINIONS -> Words.BASE_OPINIONS;
          case BALLOTS -> Words.BASE_BALLOTS;
          case RETURNED -> Words.BASE_RETURNED;
          case ISSUED -> Words.BASE_ISSUED;
        };
    Words empty =
        switch (policies.emptyCategory()) {
          case RENORMALISE -> Words.EMPTY_RENORMALISE;
          case ZERO -> Words.EMPTY_ZERO;
          case BLOCK -> Words.EMPTY_BLOCK;
        };
    List.of(basis, base, empty).forEach(words -> line(0, words.in(locale)));
  }

  private String proposal(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Graded graded -> {
        Grade before = graded.beforeVeto();
        yield label(graded.grade())
            + (before == null
                ? ""
                : " (" + Words.BEFORE_VETO.in(locale) + ": " + label(before) + ")");
      }
      case Proposal.Conflict conflict ->
          Words.CONFLICT.in(locale)
              + " ("
              + conflict.grades().stream().map(this::label).collect(Collectors.joining(", "))
              + ")";
      case Proposal.Held ignored -> Words.HELD.in(locale);
      case Proposal.NotGraded ignored -> Words.NOT_GRADED.in(locale);
      case Proposal.Undetermined open -> Words.UNDETERMINED.in(locale) + missing(open);
    };
  }

  private String missing(Proposal.Undetermined open) {
    StringBuilder what = new StringBuilder();
    for (Missing missing : open.missing()) {
      what.append("; ").append(Words.MISSING.in(locale)).append(": ");
      what.append(missing.subject()).append(' ').append(missing.label().in(locale));
    }
    open.reasons()
        .forEach(
            reason ->
                what.append("; ")
                    .append(Words.REASON.in(locale))
                    .append(": ")
                    .append(reason.label().in(locale)));
    return what.toString();
  }

  private void trace(int depth, Trace trace, String subject) {
    switch (trace) {
      case Trace.AllOf all -> group(depth, Words.ALL.in(locale), all, subject);
      case Trace.AnyOf any -> group(depth, Words.ANY.in(locale), any, subject);
      case Trace.AtLeastOf some ->
          group(depth, Words.AT_LEAST.in(locale, some.needed()), some, subject);
      case Trace.NotOf not -> group(depth, Words.NOT.in(locale), not, subject);
      case Trace.PrincipalsRead read -> principals(depth, read);
      case Trace.FindingRead read ->
          line(depth, head(read.truth(), finding(read, subject), read.caption()));
      case Trace.UnitKindRead read ->
          line(
              depth,
              head(
                  read.truth(),
                  Words.UNIT_KIND.in(locale) + ": " + read.actual().label().in(locale) + "; ",
                  read.caption()));
      case Trace.Compared compared -> {
        line(depth, head(compared.truth(), shares.comparison(compared) + "; ", compared.caption()));
        shares.details(compared, subject).forEach(detail -> line(depth + 1, detail));
      }
    }
  }

  private void group(int depth, String words, Trace trace, String subject) {
    line(depth, head(trace.truth(), words + ": ", trace.caption()));
    trace.parts().forEach(part -> trace(depth + 1, part, subject));
  }

  private void principals(int depth, Trace.PrincipalsRead read) {
    line(
        depth,
        head(read.truth(), Words.EVERY_PRINCIPAL.in(locale) + ": ", read.caption())
            + (read.principals().isEmpty() ? " (" + Words.NO_PRINCIPAL.in(locale) + ")" : ""));
    for (Trace.OfPrincipal principal : read.principals()) {
      line(depth + 1, principal.subject() + " " + principal.name());
      trace(depth + 2, principal.trace(), principal.subject());
    }
  }

  private String finding(Trace.FindingRead read, String subject) {
    Named found = read.found();
    String asked =
        read.asked().stream()
            .map(level -> level.label().in(locale))
            .collect(Collectors.joining(", "));
    return Words.FINDING.in(locale)
        + " "
        + (read.subject().equals(subject) ? "" : read.subject() + " ")
        + read.finding().label().in(locale)
        + ": "
        + (found == null ? Words.NOT_MADE.in(locale) : found.label().in(locale))
        + " ("
        + Words.ASKED.in(locale)
        + ": "
        + asked
        + "); ";
  }

  private String head(Truth truth, String what, Caption caption) {
    LocalizedText label = caption.label();
    String said = what + (label == null ? "" : label.in(locale)) + clause(caption);
    return "[" + truth(truth).in(locale) + "] " + said.replaceFirst("[:;] $", "");
  }

  private static Words truth(Truth truth) {
    return switch (truth) {
      case TRUE -> Words.HOLDS;
      case FALSE -> Words.FAILS;
      case UNKNOWN -> Words.UNKNOWN;
    };
  }

  private static String clause(Caption caption) {
    @Nullable String clause = caption.clause();
    return clause == null ? "" : " [" + clause + "]";
  }

  private String label(Grade grade) {
    return grade.label().in(locale);
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }
}
