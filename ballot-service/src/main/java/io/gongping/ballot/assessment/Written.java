package io.gongping.ballot.assessment;

import io.gongping.support.problem.ProblemError;
import java.util.List;

/** A definition as far as it is written. */
public sealed interface Written {

  /** The region that runs the assessment; known from the first draft on. */
  String region();

  /** A definition without mistakes. */
  record Complete(Definition definition) implements Written {

    @Override
    public String region() {
      return definition.region();
    }
  }

  /**
   * A definition that something is still missing from.
   *
   * @param document what is written, as JSON
   * @param mistakes all that stands between it and a notice, with JSON pointers; at least one
   */
  record Unfinished(String region, String document, List<ProblemError> mistakes)
      implements Written {

    public Unfinished {
      mistakes = List.copyOf(mistakes);
    }
  }
}
