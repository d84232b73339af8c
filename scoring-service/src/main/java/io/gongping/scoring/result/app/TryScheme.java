package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.Trial;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.app.VisibleSchemes;
import io.gongping.support.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries another scheme on an assessment whose results may be seen. Nothing that is recorded
 * changes; that somebody tried is written to the audit trail.
 *
 * <p>Whoever may write rules and read what they come to could ask for any number, bit by bit. So a
 * scheme that does not come with the product is tried only where every category is large enough to
 * be shown: a unit with a subject whose breakdown is withheld is left out.
 */
@ApplicationScoped
public class TryScheme {

  private final Gradings gradings;
  private final Results results;
  private final VisibleSchemes schemes;
  private final AuditTrail audit;

  TryScheme(Gradings gradings, Results results, VisibleSchemes schemes, AuditTrail audit) {
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
   *     {@code not-reconciled}, {@code scheme-unknown}
   */
  @Transactional
  public Outcome ofCatalogue(UUID id, SchemeRef ref) {
    GradedAssessment assessment = gradings.of(id);
    return attempt(assessment, schemes.rules(ref), withheld(assessment));
  }

  /**
   * Tries a document that nobody has stored.
   *
   * @param at JSON Pointer to it in the request
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code scheme-invalid} with every mistake
   */
  @Transactional
  public Outcome ofDocument(UUID id, String document, String at) {
    GradedAssessment assessment = gradings.of(id);
    return attempt(assessment, schemes.rules(document, at), withheld(assessment));
  }

  /**
   * The units with a subject whose categories are withheld. Each scheme would ask their votes
   * another question, and the answers together would give them back.
   */
  private static Set<String> withheld(GradedAssessment assessment) {
    Disclosures shown = new Disclosures(assessment);
    return assessment.definition().subjects().stream()
        .filter(subject -> shown.extent(subject).hidesCategories())
        .map(Subject::unit)
        .collect(Collectors.toSet());
  }

  private Outcome attempt(GradedAssessment assessment, Scheme scheme, Set<String> withheld) {
    GradedAssessment other = gradings.under(assessment, scheme, withheld);
    Map<String, Decision> decisions =
        results.decisions(assessment.id()).stream()
            .collect(Collectors.toMap(Decision::subject, Function.identity()));
    Disclosures before = new Disclosures(assessment);
    Disclosures after = new Disclosures(other);
    List<Trial> trials =
        assessment.definition().subjects().stream()
            .filter(subject -> !withheld.contains(subject.unit()))
            .map(
                subject ->
                    Trial.of(
                        assessment,
                        before,
                        after,
                        subject,
                        Optional.ofNullable(decisions.get(subject.key()))))
            .toList();
    audit.record(
        "scheme.tried",
        "assessments/%s/what-ifs".formatted(assessment.id()),
        Map.of("scheme", scheme.ref().toString()));
    return new Outcome(
        assessment.definition().scheme().ref(),
        scheme.ref(),
        trials,
        assessment.definition().subjects().stream()
            .filter(subject -> withheld.contains(subject.unit()))
            .map(Subject::key)
            .toList());
  }
}
