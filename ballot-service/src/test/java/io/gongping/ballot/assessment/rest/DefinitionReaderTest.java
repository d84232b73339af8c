package io.gongping.ballot.assessment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionReaderTest {

  @Test
  void aDefinitionWithoutMistakesIsReadAsItIs() {
    var definition = DefinitionReader.read(Definitions.county());
    assertThat(definition.subjects()).hasSize(3);
    assertThat(definition.categories().getFirst().weight()).isEqualByComparingTo("0.4");
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
        mistake("/forms/0/scale scale-mismatch", d -> shorten(list(d, "/scales/0/options"), 3)),
        mistake("/forms/0/items overall-missing", d -> shorten(list(d, "/forms/0/items"), 3)),
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
  void schemesOtherThanS11AskForNoOverallItem() {
    ObjectNode definition = Definitions.county();
    at(definition, "/scheme").put("id", "S12");
    shorten(list(definition, "/forms/0/items"), 3);
    assertThat(DefinitionReader.read(definition).scheme().id()).isEqualTo("S12");
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
