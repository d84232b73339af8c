package io.gongping.scoring.explanation;

import io.gongping.scoring.disclosure.ShownEvaluation;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.Truth;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an evaluation so that a person can redo the grade by hand: every rule in its order, what
 * it asked, what was found, and each share with the votes that it comes from.
 */
public final class TraceText {

  private final Locale locale;
  private final ValueText values;
  private final RankText ranks;
  private final StringBuilder text = new StringBuilder();

  private TraceText(Locale locale, ValueText values) {
    this.locale = locale;
    this.values = values;
    this.ranks = new RankText(locale);
  }

  /**
   * The evaluation as text.
   *
   * @param categories labels of the rater categories by key
   */
  public static String of(
      ShownEvaluation evaluation, Map<String, LocalizedText> categories, Locale locale) {
    ValueText values = new ValueText(locale, new ShareText(locale, categories));
    TraceText trace = new TraceText(locale, values);
    trace.write(evaluation);
    return trace.text.toString();
  }

  private void write(ShownEvaluation evaluation) {
    String subject = evaluation.subject();
    line(0, subject + " " + evaluation.name());
    line(0, Words.SCHEME.in(locale) + ": " + evaluation.scheme());
    line(0, Words.UNIT_KIND.in(locale) + ": " + evaluation.unitKind().label().in(locale));
    policies(evaluation.policies());
    line(0, Words.PROPOSAL.in(locale) + ": " + proposal(evaluation.proposal()));
    scores(evaluation);
    flags(evaluation);
    if (evaluation.otherwise() != null) {
      grading(evaluation, evaluation.otherwise());
    }
  }

  private void scores(ShownEvaluation evaluation) {
    if (!evaluation.scores().isEmpty()) {
      line(0, Words.SCORES.in(locale) + ":");
    }
    for (Evaluation.ScoreTrace score : evaluation.scores()) {
      @Nullable String clause = score.score().clause();
      line(
          1,
          score.score().label().in(locale)
              + ": "
              + values.inline(score.trace())
              + (clause == null ? "" : " [" + clause + "]"));
      values.details(new Lines(text, 2), score.trace());
    }
  }

  private void flags(ShownEvaluation evaluation) {
    if (!evaluation.flags().isEmpty()) {
      line(0, Words.FLAGS.in(locale) + ":");
    }
    for (Evaluation.FlagTrace flag : evaluation.flags()) {
      Caption caption = new Caption(flag.flag().label(), flag.flag().clause());
      line(1, head(flag.trace().truth(), "", caption));
      trace(2, flag.trace(), evaluation.subject());
    }
  }

  private void grading(ShownEvaluation evaluation, Evaluation.OtherwiseTrace otherwise) {
    String subject = evaluation.subject();
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
    line(
        1,
        Words.OTHERWISE.in(locale) + ": " + label(otherwise.grade()) + clause(otherwise.caption()));
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
    Policies.Trim trim = policies.trim();
    if (trim != null) {
      line(0, Words.TRIMMED.in(locale, trim.whenMoreThan(), trim.drop()));
    }
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
    open.missing().forEach(missing -> what.append("; ").append(values.lack(missing)));
    for (Reason reason : open.reasons()) {
      what.append("; ").append(Words.REASON.in(locale)).append(": ").append(values.lack(reason));
    }
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
        line(depth, head(compared.truth(), values.comparison(compared) + "; ", compared.caption()));
        Lines details = new Lines(text, depth + 1);
        values.details(details, compared.left());
        values.details(details, compared.right());
      }
      case Trace.RankRead read ->
          line(depth, head(read.truth(), ranks.rank(read) + "; ", read.caption()));
      case Trace.PriorGradeRead read ->
          line(depth, head(read.truth(), ranks.priorGrade(read) + "; ", read.caption()));
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
        + (found == null ? unmade(read) : found.label().in(locale))
        + " ("
        + Words.ASKED.in(locale)
        + ": "
        + asked
        + "); ";
  }

  private String unmade(Trace.FindingRead read) {
    return (read.awaitsVerification() ? Words.AWAITS_VERIFICATION : Words.NOT_MADE).in(locale);
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
      case WITHHELD -> Words.NOT_SHOWN;
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
