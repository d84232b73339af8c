package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.store.Presets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes S11 subjects for tests: everything is fine unless a test says otherwise. */
final class S11Cases {

  static final Scheme S11 = Presets.s11();

  private static final Map<String, String> BEST_TEAM =
      Map.of(
          "targets", "MET_WELL",
          "countyRanking", "AHEAD",
          "mainWork", "BREAKTHROUGH",
          "unity", "UNITED",
          "outstandingProblems", "NONE",
          "graveError", "NONE",
          "populationTarget", "MET",
          "publicSecurityTarget", "MET");

  private static final Map<String, String> BEST_LEADER =
      Map.of(
          "politics", "HIGH",
          "leadership", "STRONG",
          "strife", "NONE",
          "conduct", "GOOD",
          "duties", "OUTSTANDING",
          "unitsIntegrity", "NO_SERIOUS_VIOLATION",
          "integrity", "CLEAN",
          "verifiedSerious", "NO",
          "disciplined", "NO");

  private String key;
  private final SubjectKind kind;
  private final Map<String, Entered<String>> findings = new HashMap<>();
  private final List<SubjectCase> principals = new ArrayList<>();
  private final Map<String, List<CategoryVotes>> ballots = new HashMap<>();
  private UnitKind unitKind = UnitKind.COUNTY;

  private S11Cases(String key, SubjectKind kind, Map<String, String> findings) {
    this.key = key;
    this.kind = kind;
    findings.forEach(this::found);
    votes(100, 0, 0, 0);
  }

  /** A team that is 优秀 in every respect, with one principal who is. */
  static S11Cases team() {
    return new S11Cases("T1", SubjectKind.TEAM, BEST_TEAM).principal(leader().votes(100, 0, 0, 0));
  }

  /** A leader who is 优秀 in every respect. */
  static S11Cases leader() {
    return new S11Cases("L01", SubjectKind.LEADER, BEST_LEADER);
  }

  S11Cases of(UnitKind kind) {
    this.unitKind = kind;
    return this;
  }

  S11Cases votes(long a, long b, long c, long d) {
    return categories(category("ALL", "1", a, b, c, d, 0));
  }

  S11Cases votes(long a, long b, long c, long d, long noOpinion) {
    return categories(category("ALL", "1", a, b, c, d, noOpinion));
  }

  S11Cases categories(CategoryVotes... categories) {
    ballots.put("overall", List.of(categories));
    return this;
  }

  S11Cases without(String item) {
    ballots.remove(item);
    return this;
  }

  S11Cases found(String finding, String level) {
    findings.put(finding, Entered.confirmed(level));
    return this;
  }

  S11Cases unmade(String... unmade) {
    List.of(unmade).forEach(findings::remove);
    return this;
  }

  S11Cases nothingFound() {
    findings.clear();
    return this;
  }

  S11Cases noPrincipal() {
    principals.clear();
    return this;
  }

  S11Cases principal(S11Cases principal) {
    principal.key = "L0" + (principals.size() + 1);
    principals.add(principal.subject());
    return this;
  }

  SubjectCase subject() {
    return new SubjectCase(
        key,
        null,
        key,
        kind,
        "U1",
        unitKind,
        null,
        null,
        ballots,
        Map.of(),
        List.of(),
        findings,
        Inputs.NONE,
        principals,
        null,
        Map.of());
  }

  Evaluation evaluation() {
    return new Evaluator(S11).evaluate(subject()).orElseThrow();
  }

  Proposal proposal() {
    return evaluation().proposal();
  }

  /** The grade's code, or the name of what there is instead. */
  String outcome() {
    return outcome(proposal());
  }

  static String outcome(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Graded graded -> graded.grade().code();
      case Proposal.Undetermined ignored -> "UNDETERMINED";
      case Proposal.Conflict ignored -> "CONFLICT";
      case Proposal.Held ignored -> "HELD";
      case Proposal.NotGraded ignored -> "NOT_GRADED";
    };
  }

  static CategoryVotes category(
      String key, String weight, long a, long b, long c, long d, long noOpinion) {
    return new CategoryVotes(
        key, weight(weight), Map.of("A", a, "B", b, "C", c, "D", d, "-", noOpinion));
  }

  private static BigFraction weight(String decimal) {
    return Exact.of(decimal);
  }
}
