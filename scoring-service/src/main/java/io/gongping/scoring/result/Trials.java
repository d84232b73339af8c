package io.gongping.scoring.result;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.grading.GradedAssessment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries other schemes on an assessment.
 *
 * <p>Each scheme asks the votes another question, and the answers together would give withheld ones
 * back. So a scheme is tried only where every category is large enough to be shown: a unit with a
 * subject whose breakdown is withheld is left out, and nobody is compared with its subjects.
 */
public final class Trials {

  private final GradedAssessment assessment;
  private final Disclosures before;
  private final Set<String> leftOut;

  public Trials(GradedAssessment assessment) {
    this.assessment = assessment;
    this.before = new Disclosures(assessment);
    this.leftOut =
        assessment.definition().subjects().stream()
            .filter(subject -> before.extent(subject).hidesCategories())
            .map(Subject::unit)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The keys of the units that are left out. */
  public Set<String> unitsLeftOut() {
    return leftOut;
  }

  /** The keys of the subjects that no scheme is tried on, in the order of the definition. */
  public List<String> subjectsLeftOut() {
    return assessment.definition().subjects().stream()
        .filter(subject -> leftOut.contains(subject.unit()))
        .map(Subject::key)
        .toList();
  }

  /**
   * What comes of one scheme, for all others in the order of the definition.
   *
   * @param other the assessment under that scheme, made without the units that are left out
   * @param decisions those in force, by subject
   */
  public List<Trial> of(GradedAssessment other, Map<String, Decision> decisions) {
    Disclosures after = new Disclosures(other);
    return assessment.definition().subjects().stream()
        .filter(subject -> !leftOut.contains(subject.unit()))
        .map(
            subject ->
                Trial.of(
                    assessment,
                    before,
                    after,
                    subject,
                    Optional.ofNullable(decisions.get(subject.key()))))
        .toList();
  }
}
