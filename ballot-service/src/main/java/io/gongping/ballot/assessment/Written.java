package io.gongping.ballot.assessment;

import io.gongping.support.problem.ProblemError;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A definition as far as it is written. */
public sealed interface Written {

  /** The region that runs the assessment; known from the first draft on. */
  String region();

  /**
   * Whose own case the assessment is, by their directory ids; nobody's before it is complete, and
   * before that nothing can be done with it.
   */
  Set<UUID> concerned();

  /** All that stands between it and a notice, with JSON pointers. */
  List<ProblemError> mistakes();

  /** A definition without mistakes. */
  record Complete(Definition definition) implements Written {

    @Override
    public String region() {
      return definition.region();
    }

    @Override
    public Set<UUID> concerned() {
      return definition.concerned();
    }

    @Override
    public List<ProblemError> mistakes() {
      return List.of();
    }
  }

  /**
   * A definition that something is still missing from.
   *
   * @param document what is written, as JSON
   * @param mistakes at least one
   */
  record Unfinished(String region, String document, List<ProblemError> mistakes)
      implements Written {

    public Unfinished {
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public Set<UUID> concerned() {
      return Set.of();
    }
  }
}
