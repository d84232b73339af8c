package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.scheme.check.SchemeCheck;
import io.gongping.scoring.scheme.store.Presets;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemeDocumentTest {

  private static final String SCHEMA = "docs/schemes/scheme.schema.json";

  @Test
  void thePresetKeepsToTheCommittedSchema() {
    assertThat(EventSchemas.mistakesOf(SCHEMA, Presets.document("S11.v1"))).isEmpty();
  }

  @Test
  void everyRuleOfThePresetNamesItsClause() throws IOException {
    JsonNode document = new ObjectMapper().readTree(Presets.document("S11.v1"));
    for (JsonNode rules : document.path("ruleSets")) {
      for (JsonNode rule : rules.path("rules")) {
        assertThat(rule.path("clause").asText()).startsWith("S11 art. 2");
        for (JsonNode part : rule.path("when").path("of")) {
          assertThat(part.path("clause").asText()).startsWith(rule.path("clause").asText());
        }
      }
    }
  }

  @Test
  void whatIsNotJsonIsRefused() {
    assertThat(mistakes("{\"id\":")).containsExactly(" malformed: the document is not JSON");
    assertThat(mistakes("{\"id\":\"a\",\"id\":\"b\"}"))
        .containsExactly(" malformed: the document is not JSON");
  }

  @Test
  void everyMistakeOfShapeIsFoundAtOnce() {
    assertThat(
            changed(
                document -> {
                  document.put("version", "one");
                  document.put("colour", "red");
                  ((ObjectNode) document.at("/title")).remove("zh");
                  ((ObjectNode) document.at("/policies")).put("denominator", "ALL");
                  ((ObjectNode) document.at("/ruleSets/0/rules/0/when")).put("type", "maybe");
                  ((ObjectNode) document.at("/ruleSets/0/vetoes/0/when")).put("of", "none");
                }))
        .containsExactlyInAnyOrder(
            "/colour malformed: this member is not known here",
            "/version malformed: a whole number is needed here",
            "/title/zh malformed: a text is needed here",
            "/policies/denominator malformed: one of OPINIONS, BALLOTS, RETURNED, ISSUED is needed here",
            "/ruleSets/0/rules/0/when/type malformed: no condition is called so",
            "/ruleSets/0/vetoes/0/when/of malformed: a list is needed here");
  }

  @Test
  void everyReferenceToNothingIsFoundAtOnce() {
    assertThat(
            changed(
                document -> {
                  finding(document, 0).put("finding", "weather");
                  ((ArrayNode) finding(document, 1).path("is")).removeAll().add("STORMY");
                  share(document).put("item", "charm");
                  ((ArrayNode) share(document).path("options")).removeAll().add("Z");
                  ((ObjectNode) document.at("/ruleSets/0/otherwise")).put("grade", "SPLENDID");
                  ((ObjectNode) document.at("/ruleSets/0/conflict")).put("top", "SPLENDID");
                  ((ObjectNode) document.at("/ruleSets/0/vetoes/0")).put("floor", "SPLENDID");
                }))
        .contains(
            "/ruleSets/0/rules/0/when/of/0/finding unknown-reference:"
                + " there is no finding weather for TEAM",
            "/ruleSets/0/rules/0/when/of/1/is unknown-reference: there is no level STORMY",
            "/ruleSets/0/rules/0/when/of/2/of/0/of/0/left/item unknown-reference:"
                + " there is no item charm",
            "/ruleSets/0/rules/0/when/of/2/of/0/of/0/left/options/0 unknown-reference:"
                + " there is no option Z",
            "/ruleSets/0/otherwise/grade unknown-reference: there is no grade SPLENDID",
            "/ruleSets/0/conflict/top unknown-reference: there is no grade SPLENDID",
            "/ruleSets/0/vetoes/0/floor unknown-reference: there is no grade SPLENDID");
  }

  @Test
  void aThresholdThatNoShareCanReachIsFound() {
    for (String number : List.of("1.01", "-0.1", "30")) {
      assertThat(
              changed(
                  document ->
                      ((ObjectNode) document.at("/ruleSets/0/rules/0/when/of/2/of/0/of/0/right"))
                          .put("number", number)))
          .containsExactly(
              "/ruleSets/0/rules/0/when/of/2/of/0/of/0/right/number out-of-range:"
                  + " a share lies between 0 and 1");
    }
  }

  @Test
  void aRuleThatCanNeverFireIsFound() {
    assertThat(
            changed(
                document ->
                    ((ArrayNode) document.at("/ruleSets/1/rules/0/when/of"))
                        .removeAll()
                        .add(never())))
        .containsExactly("/ruleSets/1/rules/0 unreachable: the condition never holds");
  }

  @Test
  void aRuleBehindOneThatAlwaysFiresIsFound() {
    assertThat(
            changed(
                document ->
                    ((ObjectNode) document.at("/ruleSets/1/rules/0"))
                        .set("when", never().put("op", ">=").put("type", "compare"))))
        .contains(
            "/ruleSets/1/rules/1 unreachable: an earlier rule always fires",
            "/ruleSets/1/rules/2 unreachable: an earlier rule always fires",
            "/ruleSets/1/otherwise unreachable: a rule always fires");
  }

  @Test
  void aGradeThatNoRuleGivesIsFound() {
    assertThat(
            changed(
                document -> ((ObjectNode) document.at("/ruleSets/0/rules/2")).put("grade", "GOOD")))
        .containsExactly("/ruleSets/0/grades/0 unreachable: no rule gives this grade");
  }

  @Test
  void aGradeThatOnlyAVetoLeadsToIsReachable() {
    Scheme scheme =
        parsed(document -> ((ObjectNode) document.at("/ruleSets/0/rules/1")).put("grade", "POOR"));

    assertThat(SchemeCheck.mistakes(scheme)).isEmpty();
  }

  @Test
  void aCountThatNoPartsCanReachIsFound() {
    assertThat(
            changed(document -> ((ObjectNode) document.at("/ruleSets/0/rules/1/when")).put("n", 4)))
        .containsExactly(
            "/ruleSets/0/rules/1/when/n out-of-range:"
                + " n lies between 1 and the number of parts",
            "/ruleSets/0/rules/1 unreachable: the condition never holds");
  }

  @Test
  void principalsBelongIntoTheRulesOfTeams() {
    assertThat(
            changed(
                document ->
                    ((ArrayNode) document.at("/ruleSets/1/rules/2/when/of"))
                        .addObject()
                        .put("type", "everyPrincipal")
                        .set("of", document.at("/ruleSets/1/rules/2/when/of/0").deepCopy())))
        .containsExactly(
            "/ruleSets/1/rules/2/when/of/6 misplaced: only the rules of teams look at principals");
  }

  @Test
  void duplicatesAreFound() {
    assertThat(
            changed(
                document ->
                    ((ArrayNode) document.at("/ruleSets/0/grades"))
                        .add(document.at("/ruleSets/0/grades/0").deepCopy())))
        .containsExactly("/ruleSets/0/grades/4 duplicate: EXCELLENT is there twice");
  }

  /** Half is above half: never; with {@code >=}: always. */
  private static ObjectNode never() {
    ObjectNode half =
        new ObjectMapper().createObjectNode().put("type", "number").put("number", "0.5");
    ObjectNode never = new ObjectMapper().createObjectNode().put("type", "compare").put("op", ">");
    never.set("left", half);
    never.set("right", half.deepCopy());
    return never;
  }

  private static ObjectNode finding(ObjectNode document, int index) {
    return (ObjectNode) document.at("/ruleSets/0/rules/0/when/of/" + index);
  }

  private static ObjectNode share(ObjectNode document) {
    return (ObjectNode) document.at("/ruleSets/0/rules/0/when/of/2/of/0/of/0/left");
  }

  private static Scheme parsed(Consumer<ObjectNode> change) {
    try {
      ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Presets.document("S11.v1"));
      change.accept(document);
      return Presets.parse(document.toString());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> changed(Consumer<ObjectNode> change) {
    try {
      ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Presets.document("S11.v1"));
      change.accept(document);
      return mistakes(document.toString());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> mistakes(String document) {
    var refused =
        assertThatExceptionOfType(SchemeInvalid.class)
            .isThrownBy(() -> Presets.parse(document))
            .actual();
    return refused.mistakes().stream().map(SchemeMistake::toString).toList();
  }
}
