package io.gongping.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {

  private static final String SCHEMAS = "/components/schemas/";
  private static final String CASTING = "/paths/~1api~1v1~1ballots/post";

  static List<String> services() {
    return Contract.services();
  }

  @ParameterizedTest
  @MethodSource("services")
  void theClientsOfTheReleasedContractAreServed(String service) {
    assertThat(
            Compatibility.breaks(
                Contract.read(Contract.released(service)), Contract.current(service)))
        .as("docs/decisions/0031-contracts-change-compatibly.md says how to go about a change")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> aChangeThatBreaksClientsIsFound() {
    return Stream.of(
        breaking("an operation is gone", at("/paths", without("/api/v1/ballots"))),
        breaking("an operation is renamed", at(CASTING, put("operationId", "cast"))),
        breaking("an answer is gone", at(CASTING + "/responses", without("201"))),
        breaking("a login is needed", at(CASTING, CompatibilityTest::login)),
        breaking(
            "a schema is gone",
            at("/components/schemas", copy("CastAnswer", "Cast2"))
                .andThen(at("/components/schemas", without("CastAnswer")))
                .andThen(refer("CastAnswer", "Cast2"))),
        breaking(
            "an answer lacks a member",
            at(SCHEMAS + "CastAnswer/properties", without("acknowledgement"))),
        breaking(
            "a member of an answer may be absent", at(SCHEMAS + "CastAnswer", without("required"))),
        breaking(
            "a member of an answer has another type",
            at(SCHEMAS + "CastAnswer/properties/acknowledgement", put("type", "integer"))),
        breaking(
            "an answer knows a further value", at(SCHEMAS + "BoxState/enum", add("SUSPENDED"))),
        breaking("a request needs another member", at(SCHEMAS + "Cast/required", add("marks"))),
        breaking(
            "a text of a request must be shorter",
            at(SCHEMAS + "NoticeWithdrawn/properties/reason", number("maxLength", 1))),
        breaking(
            "a member of a request is gone", at(SCHEMAS + "Cast/properties", without("examples"))));
  }

  @TestFactory
  Stream<DynamicTest> aChangeThatServesAllClientsIsNot() {
    return Stream.of(
        served("nothing changed", document -> {}),
        served(
            "a request may hold another member", at(SCHEMAS + "Cast/properties", object("remark"))),
        served(
            "an answer holds another member",
            at(SCHEMAS + "CastAnswer/properties", object("remark"))),
        served("a description is another", at(CASTING, put("summary", "Cast"))));
  }

  private static DynamicTest breaking(String what, Consumer<JsonNode> change) {
    return DynamicTest.dynamicTest(what, () -> assertThat(breaks(change)).isNotEmpty());
  }

  private static DynamicTest served(String what, Consumer<JsonNode> change) {
    return DynamicTest.dynamicTest(what, () -> assertThat(breaks(change)).isEmpty());
  }

  private static List<String> breaks(Consumer<JsonNode> change) {
    Contract earlier = Contract.current("ballot");
    Contract later = Contract.current("ballot");
    change.accept(later.document());
    return Compatibility.breaks(earlier, later);
  }

  private static <T extends JsonNode> Consumer<JsonNode> at(String pointer, Consumer<T> change) {
    return document -> {
      JsonNode found = document.at(pointer);
      assertThat(found.isMissingNode()).as(pointer).isFalse();
      @SuppressWarnings("unchecked")
      T node = (T) found;
      change.accept(node);
    };
  }

  private static Consumer<JsonNode> refer(String from, String to) {
    return document ->
        document
            .findParents("$ref")
            .forEach(
                node -> {
                  if (node.path("$ref").asText().endsWith("/" + from)) {
                    ((ObjectNode) node).put("$ref", "#/components/schemas/" + to);
                  }
                });
  }

  private static void login(ObjectNode operation) {
    operation.putArray("security").addObject().putArray("token");
  }

  private static Consumer<ObjectNode> without(String member) {
    return node -> node.remove(member);
  }

  private static Consumer<ObjectNode> put(String member, String value) {
    return node -> node.put(member, value);
  }

  private static Consumer<ObjectNode> number(String member, int value) {
    return node -> node.put(member, value);
  }

  private static Consumer<ObjectNode> object(String member) {
    return node -> node.putObject(member).put("type", "string");
  }

  private static Consumer<ObjectNode> copy(String from, String to) {
    return node -> node.set(to, node.required(from));
  }

  private static Consumer<ArrayNode> add(String value) {
    return node -> node.add(value);
  }
}
