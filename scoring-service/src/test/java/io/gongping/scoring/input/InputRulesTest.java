package io.gongping.scoring.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.input.Content.AdjustmentLevel;
import io.gongping.scoring.input.Content.LogCategory;
import io.gongping.scoring.input.Content.Result;
import io.gongping.scoring.input.Content.TargetCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In the sample T1 is a team with the leaders L01 to L03, and T2 a team without leaders. */
class InputRulesTest {

  private static final InputRules RULES =
      new InputRules(
          DefinitionJson.read(SampleAssessment.definition("990100")), InputScheme.scheme());

  static Stream<Arguments> whatTheSchemeAsksFor() {
    return Stream.of(
        Arguments.of("T1", new Content.Figure("ranking", number("100"))),
        Arguments.of("T1", new Content.Figure("unitPerformance", number("92.5"))),
        Arguments.of("L01", new Content.Figure("exam", number("0"))),
        Arguments.of("T1", new Content.Indicator("growth", completion("6", "0"))),
        Arguments.of("T1", new Content.Indicator("growth", completion("6", null))),
        Arguments.of("T1", new Content.Indicator("order", points("10"))),
        Arguments.of("T2", target("tasks", "60", completion("12", "12"))),
        Arguments.of("T2", target("tasks", "0.5", completion("12", null))),
        Arguments.of("T2", target("ideas", "5", points("5"))),
        Arguments.of("T2", target("ideas", "5", points(null))),
        Arguments.of("T1", bonus("award", "2", null)),
        Arguments.of("T1", bonus("criticism", null, "0.5")),
        Arguments.of(
            "L03", new Content.Log(LogCategory.PETITION, "信访", LocalDate.of(2026, 3, 1), "化解")));
  }

  @ParameterizedTest
  @MethodSource
  void whatTheSchemeAsksFor(String subject, Content content) {
    assertThat(RULES.check(statement(subject, content))).isEmpty();
  }

  static Stream<Arguments> whatItDoesNotAskFor() {
    return Stream.of(
        Arguments.of("T9", new Content.Figure("ranking", number("1")), "SUBJECT subject-unknown"),
        Arguments.of("T1", new Content.Figure("growth", number("1")), "KEY input-key-unknown"),
        Arguments.of("L01", new Content.Figure("ranking", number("1")), "KEY input-key-unknown"),
        Arguments.of(
            "T1", new Content.Figure("ranking", number("100.000001")), "VALUE number-out-of-range"),
        Arguments.of(
            "T1", new Content.Figure("ranking", number("-0.1")), "VALUE number-out-of-range"),
        Arguments.of(
            "T1",
            new Content.Figure("unitPerformance", number("101")),
            "VALUE number-out-of-range"),
        Arguments.of(
            "L01", new Content.Figure("unitPerformance", number("90")), "SUBJECT input-of-team"),
        Arguments.of(
            "T1", new Content.Indicator("tasks", completion("1", "1")), "KEY input-key-unknown"),
        Arguments.of(
            "L01", new Content.Indicator("growth", completion("1", "1")), "KEY input-key-unknown"),
        Arguments.of(
            "T1", new Content.Indicator("growth", completion(null, "1")), "TARGET field-missing"),
        Arguments.of(
            "T1",
            new Content.Indicator("growth", completion("0", "1")),
            "TARGET number-out-of-range"),
        Arguments.of(
            "T1",
            new Content.Indicator("growth", new Result(number("1"), number("1"), number("1"))),
            "POINTS field-not-expected"),
        Arguments.of("T1", new Content.Indicator("order", points(null)), "POINTS field-missing"),
        Arguments.of(
            "T1", new Content.Indicator("order", points("10.1")), "POINTS number-out-of-range"),
        Arguments.of(
            "T1",
            new Content.Indicator("order", new Result(null, number("1"), number("1"))),
            "ACTUAL field-not-expected"),
        Arguments.of(
            "T1",
            new Content.Indicator("growth", completion("1", "-0.000001")),
            "ACTUAL number-out-of-range"),
        Arguments.of(
            "T2", target("tasks", "1", completion("1", "-1")), "ACTUAL number-out-of-range"),
        Arguments.of("T1", target("growth", "1", completion("1", "1")), "KEY input-key-unknown"),
        Arguments.of(
            "T1", target("tasks", "0", completion("1", "1")), "WEIGHT number-out-of-range"),
        Arguments.of(
            "T1", target("tasks", "60.1", completion("1", "1")), "WEIGHT number-out-of-range"),
        Arguments.of("T1", target("ideas", "5", points("5.1")), "POINTS number-out-of-range"),
        Arguments.of("T1", bonus("growth", "1", null), "KEY input-key-unknown"),
        Arguments.of("T1", bonus("award", null, null), "COUNT field-missing"),
        Arguments.of("T1", bonus("award", "0", null), "COUNT number-out-of-range"),
        Arguments.of("T1", bonus("award", "1.5", null), "COUNT number-out-of-range"),
        Arguments.of("T1", bonus("award", "1", "1"), "POINTS field-not-expected"),
        Arguments.of("T1", bonus("criticism", null, null), "POINTS field-missing"),
        Arguments.of("T1", bonus("criticism", null, "3.1"), "POINTS number-out-of-range"),
        Arguments.of("T1", bonus("criticism", "1", "1"), "COUNT field-not-expected"));
  }

  @ParameterizedTest
  @MethodSource
  void whatItDoesNotAskFor(String subject, Content content, String mistake) {
    assertThat(RULES.check(statement(subject, content)))
        .extracting(found -> found.field() + " " + found.code().code())
        .containsExactly(mistake);
  }

  @Test
  void aMistakeSaysWhatThereWouldBe() {
    assertThat(RULES.check(statement("T1", new Content.Figure("x", number("1")))))
        .singleElement()
        .extracting(Mistake::members)
        .isEqualTo(java.util.Map.of("keys", List.of("ranking", "unitPerformance")));
    assertThat(RULES.check(statement("T1", bonus("criticism", null, "4"))))
        .singleElement()
        .extracting(Mistake::members)
        .isEqualTo(java.util.Map.of("least", "0.5", "most", "3"));
  }

  @Test
  void aFigureOfTheUnitReachesItsLeaders() {
    assertThat(RULES.reach(statement("T1", new Content.Figure("unitPerformance", number("1")))))
        .containsExactly("L01", "L02", "L03", "T1");
    assertThat(RULES.reach(statement("T2", new Content.Figure("unitPerformance", number("1")))))
        .containsExactly("T2");
    assertThat(RULES.reach(statement("T1", new Content.Figure("ranking", number("1")))))
        .containsExactly("T1");
    assertThat(RULES.reach(statement("L01", new Content.Figure("exam", number("1")))))
        .containsExactly("L01");
  }

  @Test
  void whereTheTeamIsNotAssessedAFigureOfTheUnitIsTheLeadersOwn() {
    ObjectNode definition = SampleAssessment.definition("990100");
    ((ArrayNode) definition.path("subjects")).remove(0);
    for (var paper : definition.path("papers")) {
      var subjects = (ArrayNode) paper.path("subjects");
      if (subjects.path(0).asText().equals("T1")) {
        subjects.remove(0);
      }
    }
    InputRules rules = new InputRules(DefinitionJson.read(definition), InputScheme.scheme());

    assertThat(rules.check(statement("L01", new Content.Figure("unitPerformance", number("9")))))
        .isEmpty();
  }

  private static Statement statement(String subject, Content content) {
    return new Statement(subject, content, new Evidence("依据", null, null));
  }

  private static Content target(String key, String weight, Result result) {
    return new Content.Target(key, "重点", TargetCategory.KEY_WORK, number(weight), result);
  }

  private static Content bonus(String key, @Nullable String count, @Nullable String points) {
    return new Content.Adjustment(
        key, "表彰", optional(count), optional(points), AdjustmentLevel.PROVINCE);
  }

  private static Result completion(@Nullable String target, @Nullable String actual) {
    return new Result(optional(target), optional(actual), null);
  }

  private static Result points(@Nullable String points) {
    return new Result(null, null, optional(points));
  }

  private static @Nullable BigDecimal optional(@Nullable String number) {
    return number == null ? null : number(number);
  }

  private static BigDecimal number(String decimal) {
    return new BigDecimal(decimal);
  }
}
