package io.gongping.scoring.grading;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Population;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed and reconciled assessment, ready to be graded, for one request. Proposals are computed
 * when they are asked for: the same tally, material and scheme give the same proposal.
 */
public final class GradedAssessment {

  private final UUID id;
  private final AssessmentDefinition definition;
  private final LocalDate closedOn;
  private final Tally tally;
  private final Optional<Scheme> scheme;
  private final Material material;
  private final Set<String> leftOut;
  private final SubjectIndex index;
  private final Cases cases;
  private final Map<String, SubjectCase> known = new HashMap<>();
  private final Map<String, Breakdown> breakdowns = new HashMap<>();
  private @Nullable Population population;

  /**
   * @param closedOn the day on which it was closed
   * @param scheme empty when the assessment is pinned to one that this service does not have
   * @param material what is known beside the tally
   */
  public GradedAssessment(
      UUID id,
      AssessmentDefinition definition,
      LocalDate closedOn,
      Tally tally,
      Optional<Scheme> scheme,
      Material material) {
    this(id, definition, closedOn, tally, scheme, material, Set.of());
  }

  private GradedAssessment(
      UUID id,
      AssessmentDefinition definition,
      LocalDate closedOn,
      Tally tally,
      Optional<Scheme> scheme,
      Material material,
      Set<String> leftOut) {
    this.id = id;
    this.definition = definition;
    this.closedOn = closedOn;
    this.tally = tally;
    this.scheme = scheme;
    this.material = material;
    this.leftOut = Set.copyOf(leftOut);
    this.index = new SubjectIndex(definition);
    this.cases = new Cases(definition, index, tally, material);
  }

  /**
   * The same assessment as another scheme would grade it.
   *
   * @param prior what was recorded under the other scheme, by subject and by how many years ago
   * @param leftOut keys of units whose subjects nobody is compared with
   */
  public GradedAssessment under(
      Scheme other, Map<String, Map<Integer, PriorResult>> prior, Set<String> leftOut) {
    return new GradedAssessment(
        id, definition, closedOn, tally, Optional.of(other), material.withPrior(prior), leftOut);
  }

  public UUID id() {
    return id;
  }

  public AssessmentDefinition definition() {
    return definition;
  }

  /** The day on which it was closed, which is not always the last one of its timetable. */
  public LocalDate closedOn() {
    return closedOn;
  }

  /** Finds subjects and what belongs to them. */
  public SubjectIndex index() {
    return index;
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
    SubjectCase found = known.get(subject.key());
    if (found == null) {
      found = cases.of(subject);
      known.put(subject.key(), found);
    }
    return found;
  }

  /** How far the votes on a subject may be taken apart. */
  public Breakdown breakdown(Subject subject) {
    return breakdowns.computeIfAbsent(
        subject.key(), unseen -> Breakdown.of(definition, index.papersOf(subject), tally, subject));
  }

  /**
   * All subjects together, as ranks and quotas need them; empty where the scheme is not known. Made
   * when it is first asked for.
   */
  public Optional<Population> population() {
    if (population == null && scheme.isPresent()) {
      population =
          new Population(
              scheme.get(),
              definition.subjects().stream()
                  .filter(subject -> !leftOut.contains(subject.unit()))
                  .map(this::subjectCase)
                  .toList());
    }
    return Optional.ofNullable(population);
  }

  /** The evaluation of a subject; empty where there are no rules. */
  public Optional<Evaluation> evaluation(Subject subject) {
    return population().flatMap(all -> all.evaluation(subjectCase(subject)));
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
