package io.gongping.scoring.grading.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.scheme.PriorResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what was recorded of the subjects of an assessment in earlier years. */
@ApplicationScoped
class EarlierYears {

  private final Records records;

  EarlierYears(Records records) {
    this.records = records;
  }

  /**
   * Results under a scheme id from assessments of the same kind, wherever they were recorded: what
   * a grade rests on does not depend on who asks.
   *
   * @return by subject and by how many years ago, from 1
   */
  Map<String, Map<Integer, PriorResult>> of(AssessmentDefinition definition, String schemeId) {
    List<UUID> ids = definition.subjects().stream().map(Subject::directoryId).toList();
    Map<UUID, Map<Integer, PriorResult>> found =
        records.prior(schemeId, definition.kind(), definition.year(), ids);
    Map<String, Map<Integer, PriorResult>> prior = new HashMap<>();
    for (Subject subject : definition.subjects()) {
      Map<Integer, PriorResult> years = found.get(subject.directoryId());
      if (years != null) {
        prior.put(subject.key(), years);
      }
    }
    return prior;
  }
}
