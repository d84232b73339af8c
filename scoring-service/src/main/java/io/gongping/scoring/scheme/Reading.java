package io.gongping.scoring.scheme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One subject on its way through the engine. Scores are worked out once, when they are first asked
 * for.
 */
final class Reading {

  private final SubjectCase subject;
  private final Rulebook rules;
  private final Readings readings;
  private final Map<String, ValueTrace> scores = new HashMap<>();

  Reading(SubjectCase subject, Rulebook rules, Readings readings) {
    this.subject = subject;
    this.rules = rules;
    this.readings = readings;
  }

  SubjectCase subject() {
    return subject;
  }

  Rulebook rules() {
    return rules;
  }

  /** The trace of one of the subject's scores. */
  ValueTrace score(String key) {
    @Nullable ValueTrace known = scores.get(key);
    if (known == null) {
      known = rules.score(key).read(this);
      scores.put(key, known);
    }
    return known;
  }

  /** The reading of somebody that this subject looks at; empty without rules for the kind. */
  Optional<Reading> of(SubjectCase other) {
    return readings.of(other);
  }

  /** The ranks of the assessment. */
  Ranks ranks() {
    return readings.ranks();
  }
}
