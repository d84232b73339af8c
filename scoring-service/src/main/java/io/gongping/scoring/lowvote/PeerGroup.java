package io.gongping.scoring.lowvote;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.GroupKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With whom a subject is compared: like with like, in one assessment. */
final class PeerGroup {

  private static final List<GroupKey> USUAL =
      List.of(GroupKey.UNIT_KIND, GroupKey.POST, GroupKey.GROUP);

  private PeerGroup() {}

  /**
   * The subjects of the same kind that fill in the same form and share what the scheme ranks by;
   * where it ranks by nothing in particular, kind of unit, post and group. The subject is among
   * them.
   */
  static List<Subject> of(GradedAssessment assessment, Subject subject) {
    List<GroupKey> keys =
        assessment
            .rules(subject)
            .map(rules -> rules.ranking())
            .map(ranking -> ranking.by())
            .filter(by -> !by.isEmpty() && !by.contains(GroupKey.UNIT))
            .orElse(USUAL);
    return assessment.definition().subjects().stream()
        .filter(other -> other.kind() == subject.kind() && other.form().equals(subject.form()))
        .filter(other -> keys.stream().allMatch(key -> same(key, assessment, subject, other)))
        .toList();
  }

  private static boolean same(
      GroupKey key, GradedAssessment assessment, Subject one, Subject other) {
    return part(key, assessment, one).equals(part(key, assessment, other));
  }

  private static String part(GroupKey key, GradedAssessment assessment, Subject subject) {
    @Nullable Post post = subject.post();
    @Nullable String group = subject.group();
    return switch (key) {
      case UNIT_KIND -> assessment.definition().unitOf(subject).kind().name();
      case POST -> post == null ? "" : post.name();
      case GROUP -> group == null ? "" : group;
      case UNIT -> subject.unit();
    };
  }
}
