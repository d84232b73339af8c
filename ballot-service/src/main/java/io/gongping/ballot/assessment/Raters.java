package io.gongping.ballot.assessment;

import io.gongping.ballot.assessment.Definition.Paper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many may rate each subject, by category. */
final class Raters {

  private final Map<String, Map<String, Long>> bySubject = new HashMap<>();

  Raters(Definition definition) {
    for (Paper paper : definition.papers()) {
      for (String subject : paper.subjects()) {
        bySubject
            .computeIfAbsent(subject, unseen -> new LinkedHashMap<>())
            .merge(paper.category(), (long) paper.entitled(), Long::sum);
      }
    }
  }

  /** Those entitled by category; empty for a subject on no paper. */
  Map<String, Long> of(String subject) {
    return bySubject.getOrDefault(subject, Map.of());
  }
}
