package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gongping.demonstration.Scenario.Expected;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grades as they came out beside the expected ones. */
final class GradeTable {

  private static final String ROW = "  %-5s %-12s %-22s %-34s %-34s %s%n";

  private final Scenario scenario;

  GradeTable(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Prints a row a subject.
   *
   * @return whether every row agrees
   */
  boolean print(Map<String, JsonNode> results, PrintStream out) {
    out.printf(ROW, "", "name", "decided", "proposed", "expected", "");
    boolean asExpected = true;
    for (String subject : scenario.subjects()) {
      JsonNode result = results.getOrDefault(subject, MissingNode.getInstance());
      Expected expected = scenario.expected().get(subject);
      boolean agrees = expected != null && AssessmentRun.agrees(result.path("proposal"), expected);
      asExpected &= agrees;
      out.printf(
          ROW,
          subject,
          scenario.subject(subject).path("name").asText(),
          decided(result.path("decision")),
          shown(result.path("proposal")),
          expected == null ? "nothing" : shown(expected),
          agrees ? "yes" : "NO");
    }
    return asExpected;
  }

  private static String decided(JsonNode decision) {
    return decision.path("grade").path("code").asText("-");
  }

  private static String shown(JsonNode proposal) {
    StringBuilder missing = new StringBuilder();
    proposal
        .path("missing")
        .forEach(finding -> missing.append(' ').append(finding.path("finding").asText()));
    return shown(
        proposal.path("outcome").asText(),
        proposal.path("grade").path("code").asText(null),
        proposal.path("beforeVeto").path("code").asText(null),
        missing.toString());
  }

  private static String shown(Expected expected) {
    return shown(
        expected.outcome(),
        expected.grade(),
        expected.beforeVeto(),
        expected.missing() == null ? "" : " " + String.join(" ", expected.missing()));
  }

  private static String shown(
      String outcome, @Nullable String grade, @Nullable String beforeVeto, String missing) {
    if (grade == null) {
      return outcome + missing;
    }
    return beforeVeto == null ? grade : grade + " (veto on " + beforeVeto + ")";
  }
}
