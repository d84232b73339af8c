package io.gongping.scoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.grading.Material.Turnout;
import io.gongping.scoring.recommendation.MergedNames;
import io.gongping.scoring.recommendation.WriteInMerge;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Recommended;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.scoring.tally.Written.WriteIn;
import io.gongping.support.web.LocalizedText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The engine gets points and options as they were counted, and ballots as they came back. */
class CasesTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(FormsAssessment.definition());

  @Test
  void pointsInvalidBallotsAndTheGroupReachTheEngine() {
    Tally tally =
        new Tally(
            Map.of(
                "M1-B",
                new PaperTally(
                    5,
                    1,
                    Map.of(
                        new Cell("L1", "score", "87"), 2L,
                        new Cell("L1", "score", "100"), 1L,
                        new Cell("L1", "score", "-"), 1L,
                        new Cell("L1", "satisfied", "C"), 4L,
                        new Cell("R1", "choice", "c1"), 4L),
                    Map.of())));
    Material material =
        new Material(Map.of(), Map.of(), Map.of(), Map.of("M1-B", new Turnout(7, 5)), Map.of());

    SubjectCase leader =
        new Cases(DEFINITION, new SubjectIndex(DEFINITION), tally, material)
            .of(DEFINITION.subject("L1").orElseThrow());

    CategoryVotes score = only(leader, "score");
    assertThat(score.votes()).isEqualTo(Map.of("87", 2L, "100", 1L, "-", 1L));
    assertThat(score.ballots()).isEqualTo(4);
    assertThat(score.opinions()).isEqualTo(3);
    assertThat(score.returned()).isEqualTo(5);
    assertThat(score.issued()).isEqualTo(7);
    assertThat(only(leader, "satisfied").votes()).isEqualTo(Map.of("C", 4L));
    assertThat(leader.ballots()).containsOnlyKeys("conduct", "misuse", "satisfied", "score");
    assertThat(leader.mostPoints()).isEqualTo(Map.of("score", 100));
    assertThat(leader.group()).isEqualTo("管理型");
  }

  /**
   * Of 30 ballots one is void and five name too many: 24 count. c1 has 10 votes and 老张 3, which an
   * organiser put down to c1.
   */
  @Test
  void aCandidateHasTheVotesOfAllPapersAndOfMergedNames() {
    ObjectNode json = FormsAssessment.definition();
    candidate(json, 0, "L1");
    AssessmentDefinition definition = DefinitionJson.read(json);
    Tally tally =
        new Tally(
            Map.of(
                "M1-A", recommending(10, 1, Map.of("c1", 4L, "-", 3L), Map.of("老张", 2L)),
                "M1-B", recommending(20, 0, Map.of("c1", 6L, "!", 5L), Map.of("老张", 1L))));
    Named title = new Named("R1", new LocalizedText("推荐副县长", "Deputy head"));

    assertThat(recommended(definition, tally, MergedNames.of(List.of())))
        .containsExactly(new Recommended(title, new Recommended.Ballots(10, 21, 24)));
    assertThat(recommended(definition, tally, merged("老张", "c1")))
        .containsExactly(new Recommended(title, new Recommended.Ballots(13, 21, 24)));
    assertThat(recommended(definition, tally, merged("老张", "c2")))
        .containsExactly(new Recommended(title, new Recommended.Ballots(10, 21, 24)));
  }

  @Test
  void nobodyIsACandidateByNameNorOfARecommendationOnNoPaper() {
    Tally tally = new Tally(Map.of("M1-A", recommending(5, 0, Map.of("c1", 5L), Map.of())));
    ObjectNode json = FormsAssessment.definition();
    candidate(json, 0, "L2");
    ((ObjectNode) json.at("/recommendations/0/candidates/0"))
        .put("name", json.at("/subjects/0/name").asText());
    assertThat(recommended(DefinitionJson.read(json), tally, MergedNames.of(List.of()))).isEmpty();

    candidate(json, 0, "L1");
    for (JsonNode paper : json.path("papers")) {
      ((ObjectNode) paper).putArray("recommendations");
      ((ObjectNode) paper).putArray("subjects").add("L1").add("L2").add("L3").add("L4");
    }
    assertThat(recommended(DefinitionJson.read(json), tally, MergedNames.of(List.of()))).isEmpty();
  }

  @Test
  void whoIsACandidateTwiceHasTwoShares() {
    ObjectNode json = FormsAssessment.definition();
    candidate(json, 0, "L1");
    candidate(json, 1, "L1");
    Tally tally =
        new Tally(Map.of("M1-A", recommending(5, 0, Map.of("c1", 2L, "c2", 3L), Map.of())));

    assertThat(recommended(DefinitionJson.read(json), tally, MergedNames.of(List.of())))
        .extracting(one -> one.ballots().votes())
        .containsExactly(3L, 2L);
  }

  private static void candidate(ObjectNode definition, int place, String subject) {
    int at = FormsAssessment.LEADERS.indexOf(subject);
    ((ObjectNode) definition.at("/recommendations/0/candidates/" + place))
        .put("directoryId", definition.at("/subjects/" + at + "/directoryId").asText());
  }

  private static PaperTally recommending(
      long ballots, long invalid, Map<String, Long> choices, Map<String, Long> names) {
    Map<Cell, Long> cells = new HashMap<>();
    choices.forEach((choice, votes) -> cells.put(new Cell("R1", "choice", choice), votes));
    Map<WriteIn, Long> written = new HashMap<>();
    names.forEach((name, votes) -> written.put(new WriteIn("R1", name), votes));
    return new PaperTally(ballots, invalid, cells, written);
  }

  private static MergedNames merged(String name, String candidate) {
    return MergedNames.of(
        List.of(new WriteInMerge(1, name, candidate, null, "核对", "organiser1", Instant.EPOCH)));
  }

  private static List<Recommended> recommended(
      AssessmentDefinition definition, Tally tally, MergedNames names) {
    Material material = new Material(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("R1", names));
    return new Cases(definition, new SubjectIndex(definition), tally, material)
        .of(definition.subject("L1").orElseThrow())
        .recommended();
  }

  private static CategoryVotes only(SubjectCase leader, String item) {
    List<CategoryVotes> votes = Objects.requireNonNull(leader.ballots().get(item));
    assertThat(votes).hasSize(1);
    return votes.getFirst();
  }
}
