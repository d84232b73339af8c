package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.ranking.Ranking;
import io.gongping.scoring.scheme.store.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks and the quota of 优秀 (20 %, 25 % with approval, rounded down) on S12. */
class PopulationTest {

  private static final Scheme S12 = Presets.preset("S12.v1");

  @ParameterizedTest(name = "{0} leaders: {1}, with approval {2}")
  @CsvSource({"4, 0, 1", "5, 1, 1", "9, 1, 2", "10, 2, 2", "12, 2, 3", "20, 4, 5"})
  void theQuotaIsAShareOfEverybodyRoundedDown(int leaders, int limit, int approved) {
    QuotaOutcome quota = quota(leaders(leaders, 0));
    assertThat(quota.population()).isEqualTo(leaders);
    assertThat(quota.limit()).isEqualTo(limit);
    assertThat(quota.approvedLimit()).isEqualTo(approved);
    assertThat(quota.proposed()).isZero();
  }

  @Test
  void whoIsWithinAtTheEdgeAndOverIsSaidAndNobodyLosesTheGrade() {
    List<PresetCase> leaders = leaders(12, 0);
    leaders.set(0, leader("L0", 20, 0));
    leaders.set(1, leader("L1", 15, 5));
    leaders.set(2, leader("L2", 15, 5));
    leaders.set(3, leader("L3", 10, 10));
    QuotaOutcome quota = quota(leaders);
    assertThat(quota.proposed()).isEqualTo(4);
    assertThat(quota.held().within()).containsExactly("L0");
    assertThat(quota.held().atEdge()).containsExactlyInAnyOrder("L1", "L2");
    assertThat(quota.held().over()).containsExactly("L3");
    assertThat(Objects.requireNonNull(quota.approved()).within())
        .containsExactlyInAnyOrder("L0", "L1", "L2");
    assertThat(Objects.requireNonNull(quota.approved()).over()).containsExactly("L3");
    assertThat(PresetOutcome.ofAll(S12, leaders))
        .extracting(PresetOutcome::grade)
        .startsWith("EXCELLENT", "EXCELLENT", "EXCELLENT", "EXCELLENT", "COMPETENT");
  }

  @Test
  void whoseGradeIsOpenMayStillComeOnTop() {
    List<PresetCase> leaders = leaders(5, 1);
    leaders.set(1, leader("L1", 20, 0).without("formalism"));
    QuotaOutcome quota = quota(leaders);
    assertThat(quota.open()).containsExactly("L1");
    assertThat(quota.held().within()).containsExactly("L0");
  }

  @Test
  void theBarredAreNotProposed() {
    List<PresetCase> leaders = leaders(5, 1);
    leaders.set(0, leader("L0", 20, 0).found("formalism", "FOUND"));
    assertThat(quota(leaders).proposed()).isZero();
  }

  @Test
  void likeIsRankedWithLikeAndTiesShareARank() {
    List<PresetCase> leaders =
        List.of(
            leader("L0", 10, 10),
            leader("L1", 20, 0),
            leader("L2", 10, 10),
            leader("L3", 0, 20),
            leader("L4", 5, 15).as(Post.PRINCIPAL));
    Population population = population(leaders);
    Map<SubjectGroup, Ranking<String>> rankings = population.rankings(SubjectKind.LEADER);
    assertThat(rankings).hasSize(2);
    Ranking<String> deputies = List.copyOf(rankings.values()).getFirst();
    assertThat(deputies.entries()).extracting(Ranking.Entry::who).startsWith("L1").endsWith("L3");
    assertThat(List.of("L0", "L1", "L2", "L3"))
        .extracting(who -> deputies.fromTop(who).orElseThrow().best())
        .containsExactly(2, 1, 2, 4);
    assertThat(deputies.fromTop("L4")).isEmpty();
    assertThat(List.copyOf(rankings.values()).getLast().fromTop("L4").orElseThrow().of())
        .isEqualTo(1);
  }

  @Test
  void teamsAreRankedByTheKindOfTheirUnit() {
    List<PresetCase> teams =
        List.of(
            rated(PresetCase.team("T1"), 10, 10),
            rated(PresetCase.team("T2"), 20, 0).of(UnitKind.COUNTY),
            rated(PresetCase.team("T3"), 20, 0));
    Map<SubjectGroup, Ranking<String>> rankings = population(teams).rankings(SubjectKind.TEAM);
    assertThat(rankings.values())
        .extracting(ranking -> ranking.entries().stream().map(Ranking.Entry::who).toList())
        .containsExactly(List.of("T3", "T1"), List.of("T2"));
    assertThat(population(teams).rankings(SubjectKind.LEADER)).isEmpty();
    assertThat(population(teams).quotas(SubjectKind.LEADER)).isEmpty();
  }

  @Test
  void aSchemeWithoutRankingAndQuotaHasNeither() {
    Population population =
        new Population(
            S11Cases.S11, List.of(S11Cases.team().subject(), S11Cases.leader().subject()));
    assertThat(population.rankings(SubjectKind.TEAM)).isEmpty();
    assertThat(population.quotas(SubjectKind.TEAM)).isEmpty();
    assertThat(population.evaluations()).hasSize(2);
  }

  private static QuotaOutcome quota(List<PresetCase> leaders) {
    List<QuotaOutcome> outcomes = population(leaders).quotas(SubjectKind.LEADER);
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private static Population population(List<PresetCase> subjects) {
    return new Population(S12, subjects.stream().map(PresetCase::subject).toList());
  }

  /** The first of them 优秀, the others 称职. */
  private static List<PresetCase> leaders(int count, int excellent) {
    List<PresetCase> leaders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaders.add(i < excellent ? leader("L" + i, 20, 0) : leader("L" + i, 0, 20));
    }
    return leaders;
  }

  private static PresetCase leader(String key, long excellent, long competent) {
    return rated(PresetCase.leader(key), excellent, competent);
  }

  private static PresetCase rated(PresetCase subject, long best, long second) {
    for (String theme :
        List.of("politics", "development", "conduct", "execution", "partyBuilding")) {
      subject.votes(theme, best, second, 0, 0);
    }
    return subject.found("politicalProblem", "NONE").found("formalism", "NONE");
  }
}
