package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Evaluation.FlagTrace;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What a scheme makes of a subject, in words that tests can compare. */
final class PresetOutcome {

  private final Evaluation evaluation;

  private PresetOutcome(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  static PresetOutcome of(Scheme scheme, PresetCase subject) {
    return new PresetOutcome(new Evaluator(scheme).evaluate(subject.subject()).orElseThrow());
  }

  /** The outcomes of the subjects of one assessment, compared with each other. */
  static List<PresetOutcome> ofAll(Scheme scheme, List<PresetCase> subjects) {
    List<SubjectCase> cases = subjects.stream().map(PresetCase::subject).toList();
    return new Population(scheme, cases).evaluations().stream().map(PresetOutcome::new).toList();
  }

  /** Keys of all scores. */
  List<String> scores() {
    return evaluation.scores().stream().map(one -> one.score().key()).toList();
  }

  /** A score as numerator/denominator in lowest terms, or {@code unknown}. */
  String score(String key) {
    @Nullable BigFraction number = amount(key).number();
    return number == null ? "unknown" : Exact.fraction(number);
  }

  /** What keeps a score from being known. */
  List<String> scoreLacks(String key) {
    return amount(key).lacks().stream().map(PresetOutcome::said).toList();
  }

  private Amount amount(String score) {
    return evaluation.scores().stream()
        .filter(one -> one.score().key().equals(score))
        .map(ScoreTrace::trace)
        .map(ValueTrace::amount)
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no score " + score));
  }

  Truth flag(String key) {
    return evaluation.flags().stream()
        .filter(one -> one.flag().key().equals(key))
        .map(FlagTrace::trace)
        .map(Trace::truth)
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no flag " + key));
  }

  /** The grade's code, or the name of what there is instead. */
  String grade() {
    return S11Cases.outcome(evaluation.proposal());
  }

  /** What the grade waits for. */
  List<String> missing() {
    return evaluation.proposal() instanceof Proposal.Undetermined open
        ? open.missing().stream().map(PresetOutcome::said).toList()
        : List.of();
  }

  /** Why there is no grade, other than for what is missing. */
  List<String> reasons() {
    return evaluation.proposal() instanceof Proposal.Undetermined open
        ? open.reasons().stream().map(Reason::name).toList()
        : List.of();
  }

  private static String said(Lack lack) {
    return switch (lack) {
      case Reason reason -> reason.name();
      case Missing missing ->
          "%s %s %s%s"
              .formatted(
                  missing.kind(),
                  missing.subject(),
                  missing.key(),
                  missing.awaitsVerification() ? " awaits verification" : "");
    };
  }
}
