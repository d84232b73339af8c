package io.gongping.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.tally.CastContent.Choice;
import io.gongping.scoring.tally.Written.WriteIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scoring service judges every ballot by itself, from the definition. */
class PaperLayoutTest {

  private static final List<String> FINE = List.of("A,A,A,92", "B,B,-,61", "B,B,B,100", "-,B,C,-");

  @Test
  void everyCellHasItsNumber() {
    PaperLayout paper = paper("M1-B", unchanged -> {});
    assertThat(IntStream.range(0, paper.size()).mapToObj(paper::cell).distinct())
        .hasSize(paper.size())
        .hasSize(4 * (5 + 5 + 4 + 102) + 5)
        .contains(
            new PaperLayout.Cell("L3", "score", "100"),
            new PaperLayout.Cell("L1", "score", "0"),
            new PaperLayout.Cell("R1", "choice", "c3"));
  }

  @Test
  void aBallotCountsInOneCellAnItemAndOneAPersonNamed() {
    PaperLayout paper = paper("M1-B", unchanged -> {});
    PaperLayout.Valid valid =
        (PaperLayout.Valid)
            paper.read(content(FINE, new Choice(List.of("c2"), List.of("赵 六")), Map.of()));
    assertThat(IntStream.of(valid.cells()).mapToObj(paper::cell))
        .hasSize(17)
        .contains(
            new PaperLayout.Cell("L1", "score", "92"),
            new PaperLayout.Cell("L4", "satisfied", "C"),
            new PaperLayout.Cell("R1", "choice", "c2"));
    assertThat(valid.writeIns()).containsExactly(new WriteIn("R1", "赵六"));
  }

  @ParameterizedTest
  @CsvSource({
    "'A,A,A,101', MARKS_OPTION",
    "'A,A,A,07', MARKS_OPTION",
    "'A,A,D,7', MARKS_OPTION",
    "'A,A,A', MARKS_LENGTH",
    "'AAA9', MARKS_LENGTH",
    "'A,A,A,9,', MARKS_LENGTH",
    "'A,C,A,9', EXAMPLE_UNFIT"
  })
  void marksThatDoNotFitArePutAside(String marks, DeadLetterReason reason) {
    List<String> all = List.of(marks, FINE.get(1), FINE.get(2), FINE.get(3));
    assertThat(paper("M1-B", unchanged -> {}).read(content(all, null, Map.of())))
        .isEqualTo(new PaperLayout.Unfit(reason));
  }

  @Test
  void choicesThatDoNotFitArePutAside() {
    for (Choice choice :
        List.of(
            new Choice(List.of("c9"), List.of()),
            new Choice(List.of("c1", "c1"), List.of()),
            new Choice(List.of(), List.of("赵六", "赵 六")),
            new Choice(List.of(), List.of("123")),
            new Choice(List.of(), List.of("赵\u0000六")))) {
      assertThat(paper("M1-B", unchanged -> {}).read(content(FINE, choice, Map.of())))
          .isEqualTo(new PaperLayout.Unfit(DeadLetterReason.CHOICE_UNFIT));
    }
    Map<String, Choice> unknown = Map.of("R9", new Choice(List.of(), List.of()));
    assertThat(paper("M1-A", unchanged -> {}).read(new CastContent(Map.of(), unknown, Map.of())))
        .isEqualTo(new PaperLayout.Unfit(DeadLetterReason.CHOICE_UNFIT));
  }

  @Test
  void examplesThatNobodyAskedForArePutAside() {
    assertThat(
            paper("M1-B", unchanged -> {})
                .read(content(FINE, null, Map.of("L1", Map.of("misuse", "文字")))))
        .isEqualTo(new PaperLayout.Unfit(DeadLetterReason.EXAMPLE_UNFIT));
    List<String> negative = List.of("A,D,A,92", FINE.get(1), FINE.get(2), FINE.get(3));
    assertThat(
            paper("M1-B", unchanged -> {})
                .read(content(negative, null, Map.of("L1", Map.of("misuse", "两\n行")))))
        .isEqualTo(new PaperLayout.Unfit(DeadLetterReason.EXAMPLE_UNFIT));
    assertThat(
            paper("M1-B", unchanged -> {})
                .read(content(negative, null, Map.of("L1", Map.of("misuse", "一件事")))))
        .isInstanceOf(PaperLayout.Valid.class);
  }

  @Test
  void namingTooManyIsJudgedAsTheRecommendationSays() {
    Choice three = new Choice(List.of("c1", "c2"), List.of("赵六"));
    PaperLayout paper = paper("M1-B", unchanged -> {});
    PaperLayout.Valid item = (PaperLayout.Valid) paper.read(content(FINE, three, Map.of()));
    assertThat(paper.cell(item.cells()[16])).isEqualTo(new PaperLayout.Cell("R1", "choice", "!"));
    assertThat(item.writeIns()).isEmpty();
    assertThat(overSelecting("VOID").read(content(FINE, three, Map.of())))
        .isEqualTo(new PaperLayout.Invalid());
    assertThat(overSelecting("REFUSE").read(content(FINE, three, Map.of())))
        .isEqualTo(new PaperLayout.Unfit(DeadLetterReason.RULE_BROKEN));
  }

  private static PaperLayout overSelecting(String effect) {
    return paper(
        "M1-B",
        definition ->
            ((ObjectNode) definition.at("/recommendations/0")).put("overSelection", effect));
  }

  @Test
  void aBallotAboveTheQuotaShouldNotHaveBeenTaken() {
    List<String> two = List.of("A,B,A,92", "A,B,-,61", FINE.get(2), FINE.get(3));
    assertThat(paper("M1-B", unchanged -> {}).read(content(two, null, Map.of())))
        .isEqualTo(new PaperLayout.Unfit(DeadLetterReason.RULE_BROKEN));
    // The quota is of the form's own scale: satisfaction may be A for everybody.
    List<String> satisfied = List.of("A,A,A,92", "B,B,A,61", "B,B,A,100", "-,B,A,-");
    assertThat(paper("M1-B", unchanged -> {}).read(content(satisfied, null, Map.of())))
        .isInstanceOf(PaperLayout.Valid.class);
  }

  @Test
  void validityRulesVoidOrRefuse() {
    List<String> equal = List.of("B,B,B,-", "B,B,B,-", "B,B,-,-", "-,-,B,-");
    assertThat(ruled("ALL_EQUAL", "VOID").read(content(equal, null, Map.of())))
        .isEqualTo(new PaperLayout.Invalid());
    assertThat(ruled("ALL_EQUAL", "REFUSE").read(content(equal, null, Map.of())))
        .isEqualTo(new PaperLayout.Unfit(DeadLetterReason.RULE_BROKEN));
    List<String> none = List.of("-,-,-,-", "-,-,-,-", "-,-,-,-", "-,-,-,7");
    assertThat(ruled("ALL_EQUAL", "VOID").read(content(none, null, Map.of())))
        .isInstanceOf(PaperLayout.Valid.class);
    List<String> top = List.of("-,A,A,100", "-,-,A,100", "A,-,A,-", "-,-,A,100");
    assertThat(ruled("ALL_TOP", "VOID").read(content(top, null, Map.of())))
        .isEqualTo(new PaperLayout.Invalid());
    List<String> almost = List.of("-,A,A,100", "-,-,A,100", "A,-,A,-", "-,-,A,99");
    assertThat(ruled("ALL_TOP", "VOID").read(content(almost, null, Map.of())))
        .isInstanceOf(PaperLayout.Valid.class);
  }

  @Test
  void anOptionMayBeGivenToAShareOfTheMarks() {
    PaperLayout half =
        paper(
            "M1-B",
            definition -> {
              ArrayNode rules = ((ObjectNode) definition.at("/forms/0")).putArray("validity");
              rules
                  .addObject()
                  .put("rule", "AT_MOST")
                  .put("effect", "VOID")
                  .put("option", "B")
                  .put("percent", "62.5");
            });
    assertThat(half.read(content(FINE, null, Map.of()))).isInstanceOf(PaperLayout.Valid.class);
    List<String> six = List.of("A,B,A,92", "B,B,-,61", "B,B,B,100", "-,B,C,-");
    assertThat(half.read(content(six, null, Map.of()))).isEqualTo(new PaperLayout.Invalid());
  }

  private static PaperLayout ruled(String rule, String effect) {
    return paper(
        "M1-B",
        definition ->
            ((ObjectNode) definition.at("/forms/0/validity/0"))
                .put("rule", rule)
                .put("effect", effect));
  }

  private static PaperLayout paper(String key, Consumer<ObjectNode> changes) {
    ObjectNode definition = FormsAssessment.definition();
    changes.accept(definition);
    return BallotLayout.of(DefinitionJson.read(definition)).paper(key).orElseThrow();
  }

  private static CastContent content(
      List<String> marks,
      @org.jspecify.annotations.Nullable Choice choice,
      Map<String, Map<String, String>> examples) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      all.put(FormsAssessment.LEADERS.get(i), marks.get(i));
    }
    return new CastContent(all, choice == null ? Map.of() : Map.of("R1", choice), examples);
  }
}
