package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records the opinion of the assessing body (S11 art. 19). */
@ApplicationScoped
public class GiveOpinion {

  private final Gradings gradings;
  private final Findings findings;
  private final Results results;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  GiveOpinion(
      Gradings gradings,
      Findings findings,
      Results results,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.gradings = gradings;
    this.findings = findings;
    this.results = results;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An opinion on one subject.
   *
   * @param grade null where there should be none, or the scheme gives scores only
   * @param noGrade why there should be none; null otherwise
   */
  public record Item(
      String subject, @Nullable String grade, @Nullable NoGrade noGrade, @Nullable String text) {}

  /**
   * What was given.
   *
   * @param grade the one that the opinion names; null where it names none
   */
  public record Given(Opinion opinion, @Nullable Grade grade) {}

  /**
   * Adds an opinion on a subject that is not decided yet.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code grade-unknown}, {@code grade-missing}, {@code not-graded},
   *     {@code no-grade-and-grade}, {@code no-grade-of-team}, {@code opinion-empty}, {@code
   *     scheme-unknown}, {@code already-decided}, {@code own-case}
   */
  @Transactional
  public Given give(UUID id, Item item) {
    GradedAssessment assessment = gradings.of(id);
    findings.lock(id, item.subject());
    return record(checked(assessment, item));
  }

  /**
   * Adds opinions on several subjects, all of them or none. An opinion that says what the same
   * person said last is answered as it stands, so that a request may be repeated.
   *
   * @return in the order asked for
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}; {@code batch-refused} with every mistake
   */
  @Transactional
  public List<Given> giveAll(UUID id, List<Item> items) {
    GradedAssessment assessment = gradings.of(id);
    // In one order, so that two requests at once don't wait for each other for ever.
    items.stream()
        .map(Item::subject)
        .distinct()
        .sorted()
        .forEach(subject -> findings.lock(id, subject));
    Batch<Given> batch = new Batch<>("opinions");
    items.forEach(item -> batch.add(item.subject(), () -> checked(assessment, item)));
    return batch.complete().stream().map(this::recordUnlessRepeated).toList();
  }

  private Given checked(GradedAssessment assessment, Item item) {
    UUID id = assessment.id();
    Subject subject = Subjects.subject(assessment, item.subject());
    Person by =
        duties.requireUninvolved(Act.GIVE_OPINION, assessment.definition().concernedBy(subject));
    @Nullable Grade named = null;
    if (item.noGrade() == null) {
      named = Subjects.grade(assessment, subject, item.grade());
    } else {
      Resolution.requireNoGradeFits(assessment, subject, item.grade());
    }
    boolean wordless = item.text() == null || item.text().isBlank();
    if (item.grade() == null && item.noGrade() == null && wordless) {
      throw ScoringProblem.OPINION_EMPTY.problem();
    }
    if (results.decision(id, item.subject()).isPresent()) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    int version = results.opinion(id, item.subject()).map(Opinion::version).orElse(0) + 1;
    return new Given(
        new Opinion(
            id,
            item.subject(),
            version,
            item.grade(),
            item.noGrade(),
            item.text(),
            by,
            clock.instant()),
        named);
  }

  private Given recordUnlessRepeated(Given given) {
    Optional<Opinion> last =
        results
            .opinion(given.opinion().assessmentId(), given.opinion().subject())
            .filter(given.opinion()::repeats);
    return last.map(opinion -> new Given(opinion, given.grade())).orElseGet(() -> record(given));
  }

  private Given record(Given given) {
    Opinion opinion = given.opinion();
    results.add(opinion);
    NoGrade none = opinion.noGrade();
    audit.record(
        "opinion.given",
        "assessments/%s/results/%s".formatted(opinion.assessmentId(), opinion.subject()),
        Map.of(
            "grade",
            opinion.grade() != null ? opinion.grade() : none != null ? none.name() : "none",
            "version",
            Integer.toString(opinion.version())));
    return given;
  }
}
