package io.gongping.scoring.scheme;

import io.gongping.scoring.ranking.Ranking.Rank;
import java.util.Optional;

/** The ranks of the subjects of an assessment. */
@FunctionalInterface
interface Ranks {

  /** Where nobody else is looked at. */
  Ranks NONE = (subject, score, from) -> Optional.empty();

  /** The rank of a subject by a score in its group; empty where it was not ranked. */
  Optional<Rank> of(SubjectCase subject, String score, Condition.End from);
}
