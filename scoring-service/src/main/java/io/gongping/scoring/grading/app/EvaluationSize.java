package io.gongping.scoring.grading.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.Terms;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * About what an evaluation takes of the heap beside definition and tally, which all share: a bound
 * a little above what was measured, for each subject, by its form and by the rules for its kind.
 */
final class EvaluationSize {

  /** Whatever the rules. */
  static final long SUBJECT = 2_048;

  /** For each item of the form and each rater category: the votes, and what is read of them. */
  static final long VOTES = 1_024;

  /** For each value, condition and indicator of the rules: its part of the trace. */
  static final long TERM = 256;

  private EvaluationSize() {}

  /**
   * The bytes of one evaluation of all subjects.
   *
   * @param scheme empty where there are no rules
   */
  static long bytes(AssessmentDefinition definition, Optional<Scheme> scheme) {
    Map<SubjectKind, Long> terms = new EnumMap<>(SubjectKind.class);
    scheme.ifPresent(
        rules -> rules.ruleSets().forEach(set -> terms.put(set.subjects(), (long) Terms.of(set))));
    long bytes = 0;
    for (Subject subject : definition.subjects()) {
      long items = definition.formOf(subject).items().size();
      bytes +=
          SUBJECT
              + VOTES * items * definition.categories().size()
              + TERM * terms.getOrDefault(subject.kind(), 0L);
    }
    return bytes;
  }

  /** The bytes of two evaluations of all subjects, under a scheme and another that is tried. */
  static long bytes(AssessmentDefinition definition, Optional<Scheme> scheme, Scheme tried) {
    return bytes(definition, scheme) + bytes(definition, Optional.of(tried));
  }
}
