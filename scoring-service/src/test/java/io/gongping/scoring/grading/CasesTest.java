package io.gongping.scoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.grading.Material.Turnout;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
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
        new Material(Map.of(), Map.of(), Map.of(), Map.of("M1-B", new Turnout(7, 5)));

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

  private static CategoryVotes only(SubjectCase leader, String item) {
    List<CategoryVotes> votes = Objects.requireNonNull(leader.ballots().get(item));
    assertThat(votes).hasSize(1);
    return votes.getFirst();
  }
}
