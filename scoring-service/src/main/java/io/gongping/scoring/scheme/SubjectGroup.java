package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subjects that are compared with each other. What does not tell groups apart is null, and so is
 * what a subject lacks.
 *
 * @param unit the key of the unit
 */
public record SubjectGroup(
    @Nullable UnitKind unitKind,
    @Nullable Post post,
    @Nullable String group,
    @Nullable String unit) {

  /** The group of a subject. */
  public static SubjectGroup of(SubjectCase subject, List<GroupKey> by) {
    return new SubjectGroup(
        by.contains(GroupKey.UNIT_KIND) ? subject.unitKind() : null,
        by.contains(GroupKey.POST) ? subject.post() : null,
        by.contains(GroupKey.GROUP) ? subject.group() : null,
        by.contains(GroupKey.UNIT) ? subject.unit() : null);
  }
}
