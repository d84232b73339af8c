package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readings of one run of the engine, one for each subject that is looked at. */
final class Readings {

  private final Map<SubjectKind, Rulebook> rules;
  private final Ranks ranks;
  private final Map<String, Reading> known = new HashMap<>();

  Readings(Map<SubjectKind, Rulebook> rules, Ranks ranks) {
    this.rules = rules;
    this.ranks = ranks;
  }

  /** The reading of a subject; empty when the scheme has no rules for its kind. */
  Optional<Reading> of(SubjectCase subject) {
    @Nullable Rulebook book = rules.get(subject.kind());
    if (book == null) {
      return Optional.empty();
    }
    return Optional.of(
        known.computeIfAbsent(subject.subject(), key -> new Reading(subject, book, this)));
  }

  Ranks ranks() {
    return ranks;
  }
}
