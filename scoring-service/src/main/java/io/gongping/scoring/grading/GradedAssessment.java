package io.gongping.scoring.grading;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Evaluator;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A closed and reconciled assessment, ready to be graded. Proposals are computed when they are
 * asked for: the same tally, material and scheme give the same proposal.
 */
public final class GradedAssessment {

  private final UUID id;
  private final AssessmentDefinition definition;
  private final Tally tally;
  private final Optional<Scheme> scheme;
  private final Material material;
  private final Cases cases;

  /**
   * @param scheme empty when the assessment is pinned to one that this service does not have
   * @param material what is known beside the tally
   */
  public GradedAssessment(
      UUID id,
      AssessmentDefinition definition,
      Tally tally,
      Optional<Scheme> scheme,
      Material material) {
    this.id = id;
    this.definition = definition;
    this.tally = tally;
    this.scheme = scheme;
    this.material = material;
    this.cases = new Cases(definition, tally, material);
  }

  /**
   * The same assessment as another scheme would grade it.
   *
   * @param prior what was recorded under the other scheme, by subject and by how many years ago
   */
  public GradedAssessment under(Scheme other, Map<String, Map<Integer, PriorResult>> prior) {
    return new GradedAssessment(
        id, definition, tally, Optional.of(other), material.withPrior(prior));
  }

  public UUID id() {
    return id;
  }

  public AssessmentDefinition definition() {
    return definition;
  }

  public Tally tally() {
    return tally;
  }

  public Optional<Scheme> scheme() {
    return scheme;
  }

  /** The rules for a subject; empty where the scheme is not known or has none for its kind. */
  public Optional<RuleSet> rules(Subject subject) {
    return scheme.flatMap(known -> known.ruleSet(subject.kind()));
  }

  /** The votes on a subject. */
  public SubjectCase subjectCase(Subject subject) {
    return cases.of(subject);
  }

  /** How far the votes on a subject may be taken apart. */
  public Breakdown breakdown(Subject subject) {
    return Breakdown.of(definition, tally, subject);
  }

  /** The evaluation of a subject; empty where there are no rules. */
  public Optional<Evaluation> evaluation(Subject subject) {
    return scheme.flatMap(known -> new Evaluator(known).evaluate(cases.of(subject)));
  }

  /** The proposal for a subject. */
  public Proposal proposal(Subject subject) {
    return evaluation(subject).map(Evaluation::proposal).orElseGet(this::withoutRules);
  }

  private Proposal withoutRules() {
    Reason reason = scheme.isEmpty() ? Reason.SCHEME_UNKNOWN : Reason.KIND_NOT_GRADED;
    return new Proposal.Undetermined(List.of(), List.of(reason), List.of());
  }
}
