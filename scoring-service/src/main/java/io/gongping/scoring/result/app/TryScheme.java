package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.Trial;
import io.gongping.scoring.result.Trials;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.app.VisibleSchemes;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries another scheme on an assessment whose results may be seen. Nothing that is recorded
 * changes; that somebody tried is written to the audit trail.
 */
@ApplicationScoped
public class TryScheme {

  private final VisibleAssessments assessments;
  private final Gradings gradings;
  private final Results results;
  private final VisibleSchemes schemes;
  private final AuditTrail audit;

  TryScheme(
      VisibleAssessments assessments,
      Gradings gradings,
      Results results,
      VisibleSchemes schemes,
      AuditTrail audit) {
    this.assessments = assessments;
    this.gradings = gradings;
    this.results = results;
    this.schemes = schemes;
    this.audit = audit;
  }

  /**
   * What came of it.
   *
   * @param recorded the scheme that the assessment is pinned to
   * @param tried id and version of the other, as its document says
   * @param trials one for each subject, in the order of the definition
   * @param leftOut the keys of subjects that the scheme was not tried on
   */
  public record Outcome(
      SchemeRef recorded, SchemeRef tried, List<Trial> trials, List<String> leftOut) {}

  /**
   * Tries a version of the catalogue.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code scheme-unknown}, {@code evaluations-busy}
   */
  @Transactional
  public Outcome ofCatalogue(UUID id, SchemeRef ref) {
    assessments.withResults(id);
    Scheme scheme = schemes.rules(ref);
    return attempt(gradings.toTry(id, scheme), scheme);
  }

  /**
   * Tries a document that nobody has stored.
   *
   * @param at JSON Pointer to it in the request
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code scheme-invalid} with every mistake, {@code evaluations-busy}
   */
  @Transactional
  public Outcome ofDocument(UUID id, String document, String at) {
    assessments.withResults(id);
    Scheme scheme = schemes.rules(document, at);
    return attempt(gradings.toTry(id, scheme), scheme);
  }

  private Outcome attempt(GradedAssessment assessment, Scheme scheme) {
    Trials trials = new Trials(assessment);
    GradedAssessment other = gradings.under(assessment, scheme, trials.unitsLeftOut());
    Map<String, Decision> decisions =
        results.decisions(assessment.id()).stream()
            .collect(Collectors.toMap(Decision::subject, Function.identity()));
    Outcome outcome =
        new Outcome(
            assessment.definition().scheme().ref(),
            scheme.ref(),
            trials.of(other, decisions),
            trials.subjectsLeftOut());
    audit.record(
        "scheme.tried",
        "assessments/%s/what-ifs".formatted(assessment.id()),
        Map.of("scheme", scheme.ref().toString()));
    return outcome;
  }
}
