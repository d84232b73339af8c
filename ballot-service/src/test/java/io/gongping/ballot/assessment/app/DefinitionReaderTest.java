package io.gongping.ballot.assessment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Forms;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {

  @Test
  void aDefinitionWithoutMistakesIsReadAsItIs() {
    var definition = DefinitionReader.read(Definitions.county());
    assertThat(definition.subjects()).hasSize(3);
    assertThat(definition.categories().getFirst().weight()).isEqualByComparingTo("0.4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOWNSHIP", "COUNTY_DEPARTMENT", "BRANCH", "DEVELOPMENT_ZONE", "COURT"})
  void unitsBelowTheCountyHaveLeadersWithEveryPost(String kind) {
    for (String post : List.of("PRINCIPAL", "DEPUTY", "MEMBER")) {
      ObjectNode definition = Definitions.county();
      at(definition, "/units/0").put("kind", kind);
      at(definition, "/subjects/1").put("post", post);
      assertThat(DefinitionReader.read(definition).units().getFirst().kind().name())
          .isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyKindOfMistakeIsPointedAt(String expected, Consumer<ObjectNode> spoil) {
    assertThat(mistakes(spoil)).contains(expected);
  }

  static Stream<Arguments> everyKindOfMistakeIsPointedAt() {
    return Stream.of(
        mistake("/kind value-out-of-range", d -> d.put("kind", "MONTHLY")),
        mistake("/kind member-missing", d -> d.remove("kind")),
        mistake("/year value-malformed", d -> d.put("year", "2026")),
        mistake("/year value-out-of-range", d -> d.put("year", 1900)),
        mistake("/region value-malformed", d -> d.put("region", "9901")),
        mistake("/title/zh value-out-of-range", d -> at(d, "/title").put("zh", " ")),
        mistake("/title value-malformed", d -> d.put("title", "text")),
        mistake(
            "/title/zh value-malformed",
            d -> d.putObject("title").put("zh", "测\u0000").put("en", "x")),
        mistake("/title/en member-missing", d -> at(d, "/title").remove("en")),
        mistake("/scheme member-missing", d -> d.remove("scheme")),
        mistake("/units list-size", d -> d.putArray("units")),
        mistake("/units value-malformed", d -> d.put("units", 1)),
        mistake("/units/0/kind value-out-of-range", d -> at(d, "/units/0").put("kind", "SCHOOL")),
        mistake(
            "/units/0/organisationId value-malformed",
            d -> at(d, "/units/0").put("organisationId", "1-2-3-4-5")),
        mistake("/units/0/key value-malformed", d -> at(d, "/units/0").put("key", "甲")),
        mistake("/scales/0/options list-size", d -> shorten(list(d, "/scales/0/options"), 1)),
        mistake(
            "/scales/0/options/1/code key-duplicate",
            d -> at(d, "/scales/0/options/1").put("code", "A")),
        mistake(
            "/scales/0/options/1/code value-malformed",
            d -> at(d, "/scales/0/options/1").put("code", "a")),
        mistake("/scales/1/key key-duplicate", d -> at(d, "/scales/1").put("key", "team")),
        mistake("/scales/0/noOpinion value-malformed", d -> at(d, "/scales/0").put("noOpinion", 1)),
        mistake("/forms/0/scale scale-unknown", d -> at(d, "/forms/0").put("scale", "none")),
        mistake(
            "/forms/0/items/1/key key-duplicate",
            d -> at(d, "/forms/0/items/1").put("key", "politics")),
        mistake("/forms/0 form-mixed", d -> at(d, "/subjects/1").put("form", "team")),
        mistake("/subjects/0/form form-unknown", d -> at(d, "/subjects/0").put("form", "none")),
        mistake("/subjects/0/unit unit-unknown", d -> at(d, "/subjects/0").put("unit", "U9")),
        mistake("/subjects/0/post post-mismatch", d -> at(d, "/subjects/0").put("post", "DEPUTY")),
        mistake("/subjects/1/post post-mismatch", d -> at(d, "/subjects/1").remove("post")),
        mistake("/subjects/2/key key-duplicate", d -> at(d, "/subjects/2").put("key", "T1")),
        mistake(
            "/subjects/1/kind leader-not-allowed",
            d -> at(d, "/units/0").put("kind", "VERTICALLY_MANAGED")),
        mistake("/categories weights-sum", d -> at(d, "/categories/0").put("weight", "0.5")),
        mistake(
            "/categories/0/weight value-malformed",
            d -> at(d, "/categories/0").put("weight", "40%")),
        mistake(
            "/categories/0/weight value-malformed", d -> at(d, "/categories/0").put("weight", 0.4)),
        mistake(
            "/categories/0/weight value-out-of-range",
            d -> at(d, "/categories/0").put("weight", "1.4")),
        mistake(
            "/meetings/0/heldOn value-malformed",
            d -> at(d, "/meetings/0").put("heldOn", "2026-02-30")),
        mistake("/papers/0/meeting meeting-unknown", d -> at(d, "/papers/0").put("meeting", "M9")),
        mistake(
            "/papers/0/category category-unknown", d -> at(d, "/papers/0").put("category", "Z")),
        mistake("/papers/1 paper-duplicate", d -> at(d, "/papers/1").put("category", "A")),
        mistake("/papers/0/subjects list-size", d -> at(d, "/papers/0").putArray("subjects")),
        mistake(
            "/papers/1/subjects/3 subject-unknown", d -> list(d, "/papers/1/subjects").add("L99")),
        mistake("/papers/1/subjects/3 key-duplicate", d -> list(d, "/papers/1/subjects").add("T1")),
        mistake("/papers/1/subjects/3 value-malformed", d -> list(d, "/papers/1/subjects").add(7)),
        mistake(
            "/papers/0/entitled value-out-of-range", d -> at(d, "/papers/0").put("entitled", 0)),
        mistake(
            "/papers/0/entitled value-out-of-range",
            d -> at(d, "/papers/0").put("entitled", 200_001)),
        mistake("/papers/0/paperId member-unknown", d -> at(d, "/papers/0").put("paperId", "x")),
        mistake("/a~1b member-unknown", d -> d.put("a/b", 1)),
        mistake(
            "/timetable/closesOn dates-reversed",
            d -> at(d, "/timetable").put("closesOn", "2020-01-01")));
  }

  @Test
  void everyFormOfBallotIsReadAndWrittenAlike() throws Exception {
    Definition definition = DefinitionReader.read(Forms.definition());
    assertThat(definition.recommendations().getFirst().candidates()).hasSize(3);
    assertThat(definition.scales().get(2).max()).isEqualTo(100);
    ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    json.configOverride(BigDecimal.class)
        .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    assertThat(DefinitionReader.read(json.valueToTree(definition))).isEqualTo(definition);
    assertThat(json.treeToValue(json.valueToTree(definition), Definition.class))
        .isEqualTo(definition);
  }

  @Test
  void aDefinitionOfAnOlderVersionIsStillRead() throws Exception {
    ObjectNode stored = Definitions.county();
    Definition old =
        new ObjectMapper().findAndRegisterModules().treeToValue(stored, Definition.class);
    assertThat(old.recommendations()).isEmpty();
    assertThat(old.scales().getFirst().kind()).isEqualTo(Definition.ScaleKind.OPTIONS);
    assertThat(old.forms().getFirst().quotas()).isEmpty();
    assertThat(old).isEqualTo(DefinitionReader.read(stored));
  }

  @Test
  void whoOnlyRecommendsNeedsNobodyToRate() {
    ObjectNode definition = Forms.definition();
    definition.putArray("scales");
    definition.putArray("forms");
    definition.putArray("subjects");
    at(definition, "/papers/1").putArray("subjects");
    assertThat(DefinitionReader.read(definition).subjects()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void everyMistakeInAFormIsPointedAt(String expected, Consumer<ObjectNode> spoil) {
    ObjectNode definition = Forms.definition();
    spoil.accept(definition);
    assertThat(mistakes(definition)).containsExactly(expected);
  }

  static Stream<Arguments> everyMistakeInAFormIsPointedAt() {
    return Stream.of(
        mistake("/scales/2/max value-out-of-range", d -> at(d, "/scales/2").put("max", 101)),
        mistake("/scales/2/max value-malformed", d -> at(d, "/scales/2").put("max", "100")),
        mistake("/scales/1/max member-unknown", d -> at(d, "/scales/1").put("max", 100)),
        mistake(
            "/scales/2/options list-size",
            d -> at(d, "/scales/2").set("options", d.at("/scales/0/options").deepCopy())),
        mistake("/scales/0/kind value-out-of-range", d -> at(d, "/scales/0").put("kind", "STARS")),
        mistake(
            "/forms/0/items/2/scale scale-unknown",
            d -> at(d, "/forms/0/items/2").put("scale", "none")),
        mistake(
            "/forms/0/items/1/exampleFor/0 option-unknown",
            d -> at(d, "/forms/0/items/1").putArray("exampleFor").add("E")),
        mistake(
            "/forms/0/items/1/exampleFor/1 key-duplicate",
            d -> at(d, "/forms/0/items/1").putArray("exampleFor").add("D").add("D")),
        mistake(
            "/forms/0/items/1/exampleFor/0 value-malformed",
            d -> at(d, "/forms/0/items/1").putArray("exampleFor").add("d")),
        mistake(
            "/forms/0/items/3/exampleFor/0 option-unknown",
            d -> at(d, "/forms/0/items/3").putArray("exampleFor").add("A")),
        mistake(
            "/forms/0/quotas/0/option option-unknown",
            d -> at(d, "/forms/0/quotas/0").put("option", "E")),
        mistake(
            "/forms/0/quotas/0/percent value-malformed",
            d -> at(d, "/forms/0/quotas/0").put("percent", "30%")),
        mistake(
            "/forms/0/quotas/0/percent value-malformed",
            d -> at(d, "/forms/0/quotas/0").put("percent", 30)),
        mistake(
            "/forms/0/quotas/0/percent value-out-of-range",
            d -> at(d, "/forms/0/quotas/0").put("percent", "0.00")),
        mistake(
            "/forms/0/quotas/0/smallUnits member-missing",
            d -> at(d, "/forms/0/quotas/0").remove("smallUnits")),
        mistake(
            "/forms/0/quotas/1/option key-duplicate",
            d -> list(d, "/forms/0/quotas").add(d.at("/forms/0/quotas/0").deepCopy())),
        mistake(
            "/forms/0/validity/0/rule value-out-of-range",
            d -> at(d, "/forms/0/validity/0").put("rule", "NICE")),
        mistake(
            "/forms/0/validity/0/option member-unknown",
            d -> at(d, "/forms/0/validity/0").put("option", "A")),
        mistake(
            "/forms/0/validity/0/percent member-missing",
            d -> at(d, "/forms/0/validity/0").put("rule", "AT_MOST").put("option", "A")),
        mistake(
            "/forms/0/validity/0/option option-unknown",
            d ->
                at(d, "/forms/0/validity/0")
                    .put("rule", "AT_MOST")
                    .put("option", "E")
                    .put("percent", "60")),
        mistake("/subjects/0/group value-out-of-range", d -> at(d, "/subjects/0").put("group", "")),
        mistake(
            "/recommendations/0/seats value-out-of-range",
            d -> at(d, "/recommendations/0").put("seats", 0)),
        mistake(
            "/recommendations/0/atMost member-missing",
            d -> at(d, "/recommendations/0").remove("atMost")),
        mistake(
            "/recommendations/0/unit unit-unknown",
            d -> at(d, "/recommendations/0").put("unit", "U9")),
        mistake(
            "/recommendations/0/overSelection value-out-of-range",
            d -> at(d, "/recommendations/0").put("overSelection", "IGNORE")),
        mistake(
            "/recommendations/0/candidates list-size",
            d -> at(d, "/recommendations/0").put("writeIns", false).putArray("candidates")),
        mistake(
            "/recommendations/0/candidates/1/key key-duplicate",
            d -> at(d, "/recommendations/0/candidates/1").put("key", "c1")),
        mistake(
            "/recommendations/0/candidates/0/directoryId value-malformed",
            d -> at(d, "/recommendations/0/candidates/0").put("directoryId", "x")),
        mistake(
            "/recommendations/1/key key-duplicate",
            d -> list(d, "/recommendations").add(d.at("/recommendations/0").deepCopy())),
        mistake(
            "/papers/0/recommendations/0 recommendation-unknown",
            d -> at(d, "/papers/0").putArray("recommendations").add("R9")),
        mistake(
            "/papers/0/recommendations/1 key-duplicate",
            d -> list(d, "/papers/0/recommendations").add("R1")),
        mistake(
            "/papers/0/subjects list-size", d -> at(d, "/papers/0").putArray("recommendations")));
  }

  @Test
  void aRecommendationIsNotNamedLikeASubject() {
    ObjectNode definition = Forms.definition();
    at(definition, "/recommendations/0").put("key", "L1");
    assertThat(mistakes(definition)).contains("/recommendations/0/key key-duplicate");
  }

  @Test
  void allMistakesAreListedAtOnce() {
    assertThat(
            mistakes(
                definition -> {
                  definition.put("year", 1);
                  definition.remove("meetings");
                  at(definition, "/categories/1").put("weight", "0.7");
                  at(definition, "/subjects/0").put("form", "none");
                }))
        .contains(
            "/year value-out-of-range",
            "/meetings member-missing",
            "/categories weights-sum",
            "/subjects/0/form form-unknown");
  }

  @Test
  void aMissingReferenceIsReportedOnceOnly() {
    assertThat(mistakes(definition -> at(definition, "/papers/0").remove("meeting")))
        .containsExactly("/papers/0/meeting member-missing");
  }

  @Test
  void whatASchemeReadsIsNoMistakeOfADraft() {
    ObjectNode definition = Definitions.county();
    shorten(list(definition, "/forms/0/items"), 3);
    assertThatCode(() -> DefinitionReader.read(definition)).doesNotThrowAnyException();
  }

  private static Arguments mistake(String expected, Consumer<ObjectNode> spoil) {
    return Arguments.of(expected, spoil);
  }

  private static ObjectNode at(ObjectNode definition, String pointer) {
    return (ObjectNode) definition.at(pointer);
  }

  private static ArrayNode list(ObjectNode definition, String pointer) {
    return (ArrayNode) definition.at(pointer);
  }

  private static void shorten(ArrayNode list, int size) {
    while (list.size() > size) {
      list.remove(list.size() - 1);
    }
  }

  private static List<String> mistakes(Consumer<ObjectNode> spoil) {
    ObjectNode definition = Definitions.county();
    spoil.accept(definition);
    return mistakes(definition);
  }

  private static List<String> mistakes(ObjectNode definition) {
    ProblemException refusal =
        catchThrowableOfType(ProblemException.class, () -> DefinitionReader.read(definition));
    assertThat(refusal.code().code()).isEqualTo("definition-invalid");
    return ((List<?>) Objects.requireNonNull(refusal.members().get("errors")))
        .stream()
            .map(ProblemError.class::cast)
            .map(error -> error.pointer() + " " + error.code().code())
            .toList();
  }
}
