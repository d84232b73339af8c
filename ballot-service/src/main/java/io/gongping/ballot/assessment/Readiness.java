package io.gongping.ballot.assessment;

import io.gongping.support.problem.ProblemError;
import java.util.List;

/**
 * What stands between an assessment and results that hold.
 *
 * @param findings those that block first
 */
public record Readiness(List<Finding> findings) {

  public Readiness {
    findings = List.copyOf(findings);
  }

  /** How much a finding matters. */
  public enum Severity {
    /** There would be no result: no notice is given. */
    BLOCKING,
    /** The result would be weak, or part of it would not be shown. */
    WARNING
  }

  /**
   * One of them.
   *
   * @param what pointer into the definition, code and parameters
   */
  public record Finding(Severity severity, ProblemError what) {}

  /** Those that no notice is given with. */
  public List<ProblemError> blocking() {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.BLOCKING)
        .map(Finding::what)
        .toList();
  }
}
