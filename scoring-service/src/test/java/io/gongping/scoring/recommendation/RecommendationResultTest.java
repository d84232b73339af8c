package io.gongping.scoring.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.recommendation.Person.Named;
import io.gongping.scoring.recommendation.Person.Proposed;
import io.gongping.scoring.recommendation.RecommendationResult.Standing;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.scoring.tally.Written.WriteIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationResultTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(FormsAssessment.definition());
  private static final Recommendation R1 = DEFINITION.recommendation("R1").orElseThrow();

  @Test
  void votesOfAllPapersCountAlike() {
    RecommendationResult result =
        RecommendationResult.of(
            DEFINITION,
            R1,
            new Tally(
                Map.of(
                    "M1-A", paper(10, 1, Map.of("c1", 4L, "-", 3L), Map.of("赵六", 2L)),
                    "M1-B", paper(20, 0, Map.of("c1", 6L, "c3", 1L, "!", 5L), Map.of("赵六", 1L)))),
            MergedNames.of(List.of()));
    assertThat(result.ballots()).isEqualTo(30);
    assertThat(result.counted()).isEqualTo(24);
    assertThat(result.nobody()).isEqualTo(3);
    assertThat(shown(result.standings())).containsExactly("1 张三 10", "2 赵六 3", "3 王五 1", "4 李四 0");
  }

  @Test
  void equalVotesShareARank() {
    assertThat(shown(result(Map.of("c1", 3L, "c2", 5L, "c3", 3L), Map.of("赵六", 1L))))
        .containsExactly("1 李四 5", "2 张三 3", "2 王五 3", "4 赵六 1");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 4, 3, 0, '张三 李四', '', 0",
    "5, 4, 4, 0, '张三', '李四 王五', 1",
    "4, 4, 4, 0, '', '张三 李四 王五', 2",
    "5, 0, 0, 0, '张三', '', 0",
    "5, 5, 0, 0, '张三 李四', '', 0",
    "1, 1, 1, 1, '', '张三 李四 王五 赵六', 2",
    "7, 1, 1, 1, '张三', '李四 王五 赵六', 1",
    "0, 0, 0, 0, '', '', 0"
  })
  void twoPeopleAPostGoOnAndTiesAtTheEdgeAreStated(
      long c1, long c2, long c3, long other, String certain, String tied, int open) {
    Shortlist shortlist =
        Shortlist.of(R1.seats(), result(Map.of("c1", c1, "c2", c2, "c3", c3), Map.of("赵六", other)));
    assertThat(shortlist.places()).isEqualTo(2);
    assertThat(names(shortlist.certain())).isEqualTo(certain);
    assertThat(names(shortlist.tied())).isEqualTo(tied);
    assertThat(shortlist.open()).isEqualTo(open);
  }

  @Test
  void writtenNamesCountForWhomTheyStand() {
    MergedNames merged =
        MergedNames.of(
            List.of(
                merge(1, "老张", "c1", null),
                merge(2, "小赵", null, "赵六"),
                merge(3, "赵六", null, "赵陆")));
    List<Standing> standings =
        RecommendationResult.of(
                DEFINITION,
                R1,
                tally(Map.of("c1", 2L), Map.of("老张", 3L, "小赵", 1L, "赵六", 1L)),
                merged)
            .standings();
    assertThat(shown(standings)).containsExactly("1 张三 5", "2 赵陆 2", "3 李四 0", "3 王五 0");
    assertThat(standings.get(1).names()).isEqualTo(Map.of("小赵", 1L, "赵六", 1L));
  }

  @Test
  void theLatestWordOnANameHolds() {
    MergedNames merged =
        MergedNames.of(List.of(merge(1, "老张", "c1", null), merge(2, "老张", null, null)));
    assertThat(merged.person("老张")).contains(new Named("老张"));
    assertThat(merged.holds(merge(3, "老张", null, null))).isTrue();
    assertThat(merged.holds(merge(3, "老张", "c1", null))).isFalse();
    assertThat(merged.holds(merge(3, "小张", null, null))).isFalse();
  }

  @Test
  void aCircleLeadsToNobody() {
    MergedNames merged =
        MergedNames.of(List.of(merge(1, "甲", null, "乙"), merge(2, "乙", null, "甲")));
    assertThat(merged.person("甲")).isEmpty();
    MergedNames broken =
        MergedNames.of(
            List.of(merge(1, "甲", null, "乙"), merge(2, "乙", null, "甲"), merge(3, "乙", "c2", null)));
    assertThat(broken.person("甲")).contains(new Proposed("c2"));
  }

  private static WriteInMerge merge(
      int version, String name, @Nullable String candidate, @Nullable String canonicalName) {
    return new WriteInMerge(
        version, name, candidate, canonicalName, "核对", "organiser1", Instant.EPOCH);
  }

  private static List<Standing> result(Map<String, Long> votes, Map<String, Long> names) {
    return RecommendationResult.of(DEFINITION, R1, tally(votes, names), MergedNames.of(List.of()))
        .standings();
  }

  private static Tally tally(Map<String, Long> votes, Map<String, Long> names) {
    return new Tally(Map.of("M1-A", paper(30, 0, votes, names)));
  }

  private static PaperTally paper(
      long ballots, long invalid, Map<String, Long> votes, Map<String, Long> names) {
    Map<Cell, Long> cells = new HashMap<>();
    votes.forEach((option, count) -> cells.put(new Cell("R1", "choice", option), count));
    Map<WriteIn, Long> writeIns = new HashMap<>();
    names.forEach(
        (name, count) -> {
          if (count > 0) {
            writeIns.put(new WriteIn("R1", name), count);
          }
        });
    return new PaperTally(ballots, invalid, cells, writeIns);
  }

  private static List<String> shown(List<Standing> standings) {
    List<String> shown = new ArrayList<>();
    standings.forEach(one -> shown.add(one.rank() + " " + one.name() + " " + one.votes()));
    return shown;
  }

  private static String names(List<Standing> standings) {
    return String.join(" ", standings.stream().map(Standing::name).toList());
  }
}
