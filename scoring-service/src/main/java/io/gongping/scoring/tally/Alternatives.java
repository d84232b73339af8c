package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.ScaleKind;
import io.gongping.scoring.scheme.CategoryVotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an item may be marked with, each with a number from 0.
 *
 * @param marks best first, or points from 0; no opinion last where it is allowed
 * @param letters the same as one text; empty for points
 */
record Alternatives(List<String> marks, String letters, Map<String, Integer> numbers) {

  /** The marks of a scale. */
  static Alternatives of(Scale scale) {
    List<String> marks = new ArrayList<>(scale.answers());
    if (scale.noOpinion()) {
      marks.add(CategoryVotes.NO_OPINION);
    }
    return of(marks, scale.kind() == ScaleKind.OPTIONS ? String.join("", marks) : "");
  }

  /** Any other list of marks. */
  static Alternatives of(List<String> marks) {
    return of(marks, "");
  }

  private static Alternatives of(List<String> marks, String letters) {
    Map<String, Integer> numbers = HashMap.newHashMap(marks.size());
    marks.forEach(mark -> numbers.put(mark, numbers.size()));
    return new Alternatives(List.copyOf(marks), letters, Map.copyOf(numbers));
  }
}
