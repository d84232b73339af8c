package io.gongping.benchmark;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.SubjectCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * S11 subjects with random votes, the same ones on every run: units with a team, one principal and
 * eight deputies, each rated by three categories, a fifth of the findings not made yet.
 */
final class Subjects {

  private static final int LEADERS_OF_A_UNIT = 9;

  private static final List<String> OPTIONS = List.of("A", "B", "C", "D", CategoryVotes.NO_OPINION);

  private static final Map<String, String> WEIGHTS =
      new TreeMap<>(Map.of("A", "0.4", "B", "0.3", "C", "0.3"));

  private static final Map<String, List<String>> OF_TEAMS =
      new TreeMap<>(
          Map.of(
              "targets", List.of("MET_WELL", "MET", "AVERAGE", "LARGE_GAP"),
              "countyRanking", List.of("AHEAD", "NOT_AHEAD"),
              "mainWork", List.of("BREAKTHROUGH", "NO_BREAKTHROUGH"),
              "unity", List.of("UNITED", "SOME_PROBLEMS", "DISUNITED"),
              "outstandingProblems", List.of("NONE", "FOUND"),
              "graveError", List.of("NONE", "OCCURRED"),
              "populationTarget", List.of("MET", "BADLY_MISSED"),
              "publicSecurityTarget", List.of("MET", "BADLY_MISSED")));

  private static final Map<String, List<String>> OF_LEADERS =
      new TreeMap<>(
          Map.of(
              "politics", List.of("HIGH", "SOUND", "AVERAGE", "OUTSTANDING_PROBLEMS"),
              "leadership", List.of("STRONG", "SOUND", "AVERAGE", "UNFIT"),
              "strife", List.of("NONE", "HARMS_UNITY"),
              "conduct", List.of("GOOD", "SOUND", "CLEAR_SHORTCOMINGS", "SERIOUS"),
              "duties", List.of("OUTSTANDING", "MET", "BARELY_MET", "SERIOUS_LOSS"),
              "unitsIntegrity", List.of("NO_SERIOUS_VIOLATION", "SERIOUS_VIOLATION"),
              "integrity", List.of("CLEAN", "SOUND", "SOME_GAPS", "CORRUPT"),
              "verifiedSerious", List.of("NO", "YES"),
              "disciplined", List.of("NO")));

  private final SplittableRandom random = new SplittableRandom(11);

  private final long ballots;

  /**
   * @param ballots how many each category cast
   */
  Subjects(long ballots) {
    this.ballots = ballots;
  }

  List<SubjectCase> s11(int count) {
    List<SubjectCase> subjects = new ArrayList<>();
    UnitKind[] kinds = UnitKind.values();
    for (int unit = 0; subjects.size() < count; unit++) {
      UnitKind kind = kinds[unit % kinds.length];
      List<SubjectCase> leaders = new ArrayList<>();
      for (int i = 0; i < LEADERS_OF_A_UNIT; i++) {
        leaders.add(
            subject(
                "L" + unit + "-" + i, SubjectKind.LEADER, "U" + unit, kind, OF_LEADERS, List.of()));
      }
      List<SubjectCase> principals = leaders.subList(0, 1);
      subjects.add(subject("T" + unit, SubjectKind.TEAM, "U" + unit, kind, OF_TEAMS, principals));
      subjects.addAll(leaders);
    }
    return List.copyOf(subjects.subList(0, count));
  }

  private SubjectCase subject(
      String key,
      SubjectKind kind,
      String unit,
      UnitKind unitKind,
      Map<String, List<String>> findings,
      List<SubjectCase> principals) {
    Map<String, Entered<String>> made = new HashMap<>();
    findings.forEach(
        (finding, levels) -> {
          if (random.nextInt(5) > 0) {
            made.put(finding, Entered.confirmed(levels.get(random.nextInt(levels.size()))));
          }
        });
    return new SubjectCase(
        key,
        null,
        key,
        kind,
        unit,
        unitKind,
        null,
        null,
        Map.of("overall", votes()),
        Map.of(),
        List.of(),
        made,
        Inputs.NONE,
        principals,
        null,
        Map.of());
  }

  private List<CategoryVotes> votes() {
    return WEIGHTS.entrySet().stream()
        .map(
            category ->
                new CategoryVotes(
                    category.getKey(), Exact.of(category.getValue()), Map.copyOf(split())))
        .toList();
  }

  /** The ballots over the options, mostly good. */
  private Map<String, Long> split() {
    Map<String, Long> votes = new HashMap<>();
    long left = ballots;
    for (String option : OPTIONS) {
      long some = option.equals(CategoryVotes.NO_OPINION) ? left : left * random.nextInt(101) / 100;
      votes.put(option, some);
      left -= some;
    }
    return votes;
  }
}
