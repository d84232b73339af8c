package io.gongping.scoring.example.app;

import io.gongping.scoring.example.ItemExamples;
import io.gongping.scoring.tally.CountedAssessment;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows examples once nothing can be added to them, and writes down who read them. */
@ApplicationScoped
public class ReadExamples {

  private final VisibleAssessments assessments;
  private final Tallies tallies;
  private final Duties duties;
  private final AuditTrail audit;

  ReadExamples(VisibleAssessments assessments, Tallies tallies, Duties duties, AuditTrail audit) {
    this.assessments = assessments;
    this.tallies = tallies;
    this.duties = duties;
    this.audit = audit;
  }

  /**
   * The examples of an assessment.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}
   */
  @Transactional
  public List<ItemExamples> all(UUID id) {
    CountedAssessment assessment = assessments.withResults(id);
    duties.requireUninvolved(Act.READ_EXAMPLES, assessment.definition().concerned());
    audit.record("examples.read", "assessments/" + id + "/examples", Map.of());
    return ItemExamples.of(assessment.definition(), tallies.tally(id), tallies.examples(id));
  }
}
