package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gongping.demonstration.Scenario.Expected;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The grades as they came out beside the expected ones. */
final class GradeTable {

  private static final int[] WIDTHS = {5, 28, 20, 34, 34, 3};

  /** From here on, the characters of this table take two columns of a terminal. */
  private static final int FIRST_WIDE = 0x2E80;

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
    out.println(row("", "name", "decided", "proposed", "expected", ""));
    boolean asExpected = true;
    for (String subject : scenario.subjects()) {
      JsonNode result = results.getOrDefault(subject, MissingNode.getInstance());
      Expected expected = scenario.expected().get(subject);
      boolean agrees = expected != null && AssessmentRun.agrees(result.path("proposal"), expected);
      asExpected &= agrees;
      String row =
          row(
              subject,
              scenario.subject(subject).path("name").asText(),
              decided(result.path("decision")),
              shown(result.path("proposal")),
              expected == null ? "nothing" : shown(expected),
              agrees ? "yes" : "NO");
      out.println(row);
      if (expected != null && expected.scores() != null) {
        asExpected &= printScores(result.path("scores"), expected.scores(), out);
      }
    }
    return asExpected;
  }

  /** The exact scores as they were computed beside the expected ones. */
  private static boolean printScores(
      JsonNode scores, Map<String, String> expected, PrintStream out) {
    Map<String, JsonNode> computed = new HashMap<>();
    scores.forEach(score -> computed.put(score.path("key").asText(), score));
    boolean asExpected = true;
    for (var wanted : new TreeMap<>(expected).entrySet()) {
      JsonNode score = computed.getOrDefault(wanted.getKey(), MissingNode.getInstance());
      String fraction = score.path("fraction").asText("unknown");
      boolean agrees = fraction.equals(wanted.getValue());
      asExpected &= agrees;
      out.println(
          row(
              "",
              wanted.getKey(),
              score.path("number").asText("-"),
              fraction,
              wanted.getValue(),
              agrees ? "yes" : "NO"));
    }
    return asExpected;
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder();
    for (int cell = 0; cell < cells.length; cell++) {
      int taken = cells[cell].chars().map(letter -> letter >= FIRST_WIDE ? 2 : 1).sum();
      row.append("  ").append(cells[cell]).append(" ".repeat(Math.max(0, WIDTHS[cell] - taken)));
    }
    return row.toString().stripTrailing();
  }

  private static String decided(JsonNode decision) {
    return decision
        .path("grade")
        .path("code")
        .asText(decision.path("noGrade").path("code").asText("-"));
  }

  private static String shown(JsonNode proposal) {
    StringBuilder missing = new StringBuilder();
    proposal
        .path("missing")
        .forEach(finding -> missing.append(' ').append(finding.path("key").asText()));
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
