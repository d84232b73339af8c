package io.gongping.scoring.input;

import io.gongping.support.problem.ProblemCode;
import java.util.Map;

/**
 * One mistake in an entry.
 *
 * @param field where it is
 * @param members what helps to mend it, such as the keys that there are
 */
public record Mistake(Field field, ProblemCode code, Map<String, Object> members) {

  public Mistake {
    members = Map.copyOf(members);
  }

  public Mistake(Field field, ProblemCode code) {
    this(field, code, Map.of());
  }
}
