package io.gongping.scoring.grading.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.grading.Material.Turnout;
import io.gongping.scoring.grading.app.EarlierYears.Telling;
import io.gongping.scoring.input.EngineInputs;
import io.gongping.scoring.input.Entries;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.recommendation.MergedNames;
import io.gongping.scoring.recommendation.WriteInMerge;
import io.gongping.scoring.recommendation.WriteInMerges;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.tally.Closing;
import io.gongping.scoring.tally.Closing.ClosedPaper;
import io.gongping.scoring.tally.CountedAssessment;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.app.VisibleAssessments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings together what grading needs. */
@ApplicationScoped
public class Gradings {

  private final VisibleAssessments assessments;
  private final Tallies tallies;
  private final Findings findings;
  private final Entries entries;
  private final WriteInMerges merges;
  private final SchemeCatalogue schemes;
  private final EarlierYears earlier;
  private final HeldSpace space;

  Gradings(
      VisibleAssessments assessments,
      Tallies tallies,
      Findings findings,
      Entries entries,
      WriteInMerges merges,
      SchemeCatalogue schemes,
      EarlierYears earlier,
      HeldSpace space) {
    this.assessments = assessments;
    this.tallies = tallies;
    this.findings = findings;
    this.entries = entries;
    this.merges = merges;
    this.schemes = schemes;
    this.earlier = earlier;
    this.space = space;
  }

  /**
   * An assessment whose results the caller may see.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code evaluations-busy}
   */
  public GradedAssessment of(UUID id) {
    return read(id).assessment();
  }

  /**
   * As {@link #of}, with space for a second evaluation under another scheme, see {@link #under}.
   * Both are asked for at once: who held one part while waiting for the other would keep everybody
   * from both.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code evaluations-busy}
   */
  public GradedAssessment toTry(UUID id, Scheme other) {
    AssessmentDefinition definition = assessments.withResults(id).definition();
    space.take(EvaluationSize.bytes(definition, schemes.of(definition).scheme(), other));
    return of(id);
  }

  /**
   * An assessment together with what people entered.
   *
   * @param findings the latest version of each, from which the assessment was read
   * @param entries likewise
   * @param merges all that was said of written names, by recommendation
   */
  public record Reading(
      GradedAssessment assessment,
      List<Finding> findings,
      List<Entry> entries,
      Map<String, List<WriteInMerge>> merges) {}

  /**
   * As {@link #of}, with the versions that were read.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code evaluations-busy}
   */
  public Reading read(UUID id) {
    CountedAssessment assessment = assessments.withResults(id);
    PinnedRules rules = schemes.of(assessment.definition());
    space.take(EvaluationSize.bytes(assessment.definition(), rules.scheme()));
    List<Finding> made = findings.current(id);
    List<Entry> entered = entries.all(id);
    Map<String, List<WriteInMerge>> said = merges(id, assessment.definition());
    Map<String, Map<String, Entered<String>>> levels =
        made.stream()
            .filter(finding -> !finding.isRejected())
            .collect(
                Collectors.groupingBy(
                    Finding::subject, Collectors.toMap(Finding::finding, Gradings::entered)));
    Closing closing = tallies.turnout(id).orElseThrow();
    Map<String, Turnout> turnout =
        closing.papers().stream()
            .collect(
                Collectors.toMap(
                    ClosedPaper::paper, paper -> new Turnout(paper.issued(), paper.spent())));
    return new Reading(
        new GradedAssessment(
            id,
            assessment.definition(),
            closing.closedOn(),
            tallies.tally(id),
            rules,
            new Material(
                levels,
                EngineInputs.bySubject(entered),
                prior(assessment.definition()),
                turnout,
                names(said))),
        made,
        entered,
        said);
  }

  private Map<String, List<WriteInMerge>> merges(UUID id, AssessmentDefinition definition) {
    return definition.recommendations().stream()
        .map(Recommendation::key)
        .collect(Collectors.toMap(Function.identity(), key -> merges.history(id, key)));
  }

  private static Map<String, MergedNames> names(Map<String, List<WriteInMerge>> said) {
    return said.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> MergedNames.of(one.getValue())));
  }

  /**
   * An assessment as another scheme would grade it, in the space that {@link #toTry} took for it.
   *
   * @param leftOut keys of units whose subjects nobody is compared with
   */
  public GradedAssessment under(GradedAssessment assessment, Scheme other, Set<String> leftOut) {
    AssessmentDefinition definition = assessment.definition();
    return assessment.under(
        other, earlier.of(definition, other.ref().id(), telling(other.ref())), leftOut);
  }

  private Map<String, Map<Integer, PriorResult>> prior(AssessmentDefinition definition) {
    return earlier.of(definition, definition.scheme().id(), telling(definition.scheme().ref()));
  }

  /** Only presets are told more than everybody was: nobody else may use their ids. */
  private Telling telling(SchemeRef scheme) {
    return schemes.entry(scheme).filter(CataloguedScheme::isPreset).isPresent()
        ? Telling.WHOLE
        : Telling.AS_SHOWN;
  }

  private static Entered<String> entered(Finding finding) {
    return finding.isConfirmed() ? Entered.confirmed(finding.level()) : Entered.pending();
  }
}
