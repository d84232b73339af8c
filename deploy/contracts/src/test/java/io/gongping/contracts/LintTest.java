package io.gongping.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {

  private static final String SAMPLE =
      """
      openapi: 3.1.0
      info: {title: Sample, description: One operation, license: {name: Apache-2.0}}
      servers: [{url: http://localhost:1}]
      components:
        securitySchemes: {token: {type: http, scheme: bearer}}
        schemas:
          Thing:
            type: object
            required: [colour]
            properties: {colour: {$ref: '#/components/schemas/Colour'}}
          ThingEntry:
            type: object
            additionalProperties: false
            properties: {names: {type: array, maxItems: 3, items: {type: string}}}
          Colour: {type: string, enum: [RED, BLUE]}
          Problem: {type: object, properties: {code: {type: string}}}
        responses:
          Refused:
            x-problem-codes: [refused]
            headers: {Retry-After: {}, WWW-Authenticate: {}}
            content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
      paths:
        /things:
          post:
            operationId: makeThing
            summary: Make a thing
            tags: [Things]
            security: [{token: [organiser]}]
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/ThingEntry'}}}
            responses:
              '201': {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              '400': {$ref: '#/components/responses/Refused'}
              '401': {$ref: '#/components/responses/Refused'}
              '403': {$ref: '#/components/responses/Refused'}
              '406': {$ref: '#/components/responses/Refused'}
              '413': {$ref: '#/components/responses/Refused'}
              '415': {$ref: '#/components/responses/Refused'}
              '500': {$ref: '#/components/responses/Refused'}
              '503': {$ref: '#/components/responses/Refused'}
      """;

  static List<String> services() {
    return Contract.services();
  }

  @ParameterizedTest
  @MethodSource("services")
  void ourContractsKeepTheRules(String service) {
    assertThat(new Lint(Contract.current(service)).findings()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> aBrokenRuleIsFound() {
    return Stream.of(
        broken("a generated operationId", at("/paths/~1things/post", put("operationId", "post_1"))),
        broken("no operationId", at("/paths/~1things/post", without("operationId"))),
        broken("no summary", at("/paths/~1things/post", without("summary"))),
        broken("no tags", at("/paths/~1things/post", without("tags"))),
        broken("no word on security", at("/paths/~1things/post", without("security"))),
        broken("no server", at("", without("servers"))),
        broken("no 403", at("/paths/~1things/post/responses", without("403"))),
        broken("no 415", at("/paths/~1things/post/responses", without("415"))),
        broken("no codes", at("/components/responses/Refused", without("x-problem-codes"))),
        broken("no problem", at("/components/responses/Refused", without("content"))),
        broken(
            "no Retry-After", at("/components/responses/Refused/headers", without("Retry-After"))),
        broken("no type", at("/components/schemas/Colour", without("type"))),
        broken("a numbered name", at("/components/schemas", copy("Colour", "Colour1"))),
        broken("an enum twice", at("/components/schemas", copy("Colour", "Color"))),
        broken("nothing required", at("/components/schemas/Thing", without("required"))),
        broken(
            "an open request",
            at("/components/schemas/ThingEntry", without("additionalProperties"))),
        broken(
            "a list without end",
            at("/components/schemas/ThingEntry/properties/names", without("maxItems"))),
        broken("a bare list", at("/components/schemas/Thing", put("type", "array"))));
  }

  private static DynamicTest broken(String what, Consumer<JsonNode> breaking) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          Contract sample = Contract.of(SAMPLE);
          assertThat(new Lint(sample).findings()).isEmpty();
          breaking.accept(sample.document());
          assertThat(new Lint(sample).findings()).isNotEmpty();
        });
  }

  private static Consumer<JsonNode> at(String pointer, Consumer<ObjectNode> change) {
    return document -> change.accept((ObjectNode) document.at(pointer));
  }

  private static Consumer<ObjectNode> without(String member) {
    return node -> node.remove(member);
  }

  private static Consumer<ObjectNode> put(String member, String value) {
    return node -> node.put(member, value);
  }

  private static Consumer<ObjectNode> copy(String from, String to) {
    return node -> node.set(to, node.required(from));
  }
}
