package io.gongping.ballot.assessment;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Readiness.Finding;
import io.gongping.ballot.assessment.Readiness.Severity;
import io.gongping.support.problem.ProblemError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects findings. */
final class ReadinessFindings {

  private final List<Finding> found = new ArrayList<>();

  void block(String pointer, BallotProblem code, Map<String, Object> parameters) {
    found.add(new Finding(Severity.BLOCKING, new ProblemError(pointer, code, parameters)));
  }

  void warn(String pointer, BallotProblem code, Map<String, Object> parameters) {
    found.add(new Finding(Severity.WARNING, new ProblemError(pointer, code, parameters)));
  }

  Readiness readiness() {
    return new Readiness(
        found.stream().sorted(Comparator.comparing(Finding::severity)).distinct().toList());
  }
}
