package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import java.util.Map;
import java.util.Optional;

/**
 * Scores and grades subjects by one scheme. Evaluation is a pure function, exact, and total:
 * whatever the votes, findings and inputs are, there is a proposal, if only one that says what is
 * missing. Ranks need everybody and stay unknown here: see {@link Population}.
 */
public final class Evaluator {

  private final Map<SubjectKind, Rulebook> books;

  /**
   * @param scheme one that passed {@link io.gongping.scoring.scheme.check.SchemeCheck}
   */
  public Evaluator(Scheme scheme) {
    this.books = Rulebook.of(scheme);
  }

  /** The evaluation of a subject; empty when the scheme has no rules for its kind. */
  public Optional<Evaluation> evaluate(SubjectCase subject) {
    return new Readings(books, Ranks.NONE)
        .of(subject)
        .map(reading -> reading.rules().evaluate(reading));
  }
}
