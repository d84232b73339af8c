package io.gongping.scoring.standing;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.GroupKey;
import io.gongping.scoring.scheme.RankingRule;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.SubjectGroup;
import java.util.List;

/** With whom a subject is compared: like with like, in one assessment. */
public final class PeerGroup {

  private static final List<GroupKey> USUAL =
      List.of(GroupKey.UNIT_KIND, GroupKey.POST, GroupKey.GROUP);

  private PeerGroup() {}

  /**
   * The subjects of the same kind that fill in the same form and share what the scheme ranks by;
   * where it ranks by nothing in particular, kind of unit, post and group. The subject is among
   * them.
   */
  public static List<Subject> of(GradedAssessment assessment, Subject subject) {
    List<GroupKey> keys =
        assessment
            .rules(subject)
            .map(RuleSet::ranking)
            .map(RankingRule::by)
            .filter(by -> !by.isEmpty())
            .orElse(USUAL);
    SubjectGroup group = SubjectGroup.of(assessment.subjectCase(subject), keys);
    return assessment.definition().subjects().stream()
        .filter(other -> other.kind() == subject.kind() && other.form().equals(subject.form()))
        .filter(other -> SubjectGroup.of(assessment.subjectCase(other), keys).equals(group))
        .toList();
  }
}
