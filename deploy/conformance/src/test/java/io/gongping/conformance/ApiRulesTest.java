package io.gongping.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.conformance.ApiRules.Exchange;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRulesTest {

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0", "paths": {
        "/api/things": {
          "get": {"operationId": "listThings", "responses": {"200": {
            "headers": {"ETag": {}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}},
          "post": {"operationId": "makeThing",
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
            "responses": {
              "204": {"description": "Made"},
              "400": {"$ref": "#/components/responses/Bad"}}}},
        "/api/things/{id}": {"get": {"operationId": "getThing", "responses": {"204": {}}}},
        "/api/things/first": {"get": {"operationId": "getFirst", "responses": {"404": {"x-problem-codes": ["not-found"],
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
      "components": {
        "responses": {"Bad": {"x-problem-codes": ["malformed-body"], "content":
          {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
        "schemas": {
          "Thing": {"type": "object", "required": ["id"], "properties":
            {"id": {"type": "string", "format": "uuid"}, "size": {"type": "integer", "maximum": 9}}},
          "Page": {"type": "object", "required": ["items"], "properties":
            {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
          "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}}}}
      """;

  private static final String ID = "\"0a1b2c3d-0000-4000-8000-000000000000\"";

  private final ApiRules rules = ApiRules.of(DOCUMENT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'items':[{'id':ID,'size':9}]} |",
        "{'items':[{'id':ID,'size':10}]} | must have a maximum value of 9",
        "{'items':[{'id':'no-uuid'}]} | uuid",
        "{'items':[{'size':1}]} | required property 'id' not found",
        "{'items':[{'id':ID,'colour':1}]} | property 'colour' is not defined",
        "{'list':[]} | required property 'items' not found"
      })
  void aBodyIsAsItsSchemaSaysAndHasNothingElse(String body, @Nullable String breach) {
    var breaches =
        rules.breaches(
            get("/api/things", 200, body.replace("ID", ID).replace('\'', '"'), "W/\"1\""));
    if (breach == null) {
      assertThat(breaches).isEmpty();
    } else {
      assertThat(breaches)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each).startsWith("listThings: 200: "));
      assertThat(breaches).anySatisfy(each -> assertThat(each).contains(breach));
    }
  }

  @Test
  void statusHeaderMediaTypeAndMethodAreHeldAgainstTheDocument() {
    String page = "{\"items\":[]}";
    assertThat(rules.breaches(get("/api/things", 200, page, null)))
        .containsExactly("listThings: 200: the header ETag is missing");
    assertThat(rules.breaches(get("/api/things", 202, page, "x")))
        .containsExactly("listThings: the status 202 is not in the document");
    assertThat(
            rules.breaches(
                new Exchange(
                    "GET",
                    "/api/things",
                    null,
                    200,
                    Map.of("content-type", "text/html", "etag", "x"),
                    "x")))
        .containsExactly("listThings: 200: the media type text/html is not in the document");
    assertThat(
            rules.breaches(new Exchange("GET", "/api/things", null, 200, Map.of("etag", "x"), "")))
        .containsExactly("listThings: 200: there is no body");
    assertThat(rules.breaches(new Exchange("PUT", "/api/things", null, 200, Map.of(), "")))
        .containsExactly("put /api/things: no such method, and answered 200");
    assertThat(
            rules.breaches(
                new Exchange("PUT", "/api/things", null, 405, Map.of("allow", "GET"), "")))
        .isEmpty();
    assertThat(
            rules.breaches(
                new Exchange("GET", "/api/things/7", null, 204, Map.of("location", "/x"), "")))
        .containsExactly("getThing: 204: the header Location is not in the document");
  }

  @Test
  void anAddressWithoutParametersGoesBeforeOneWith() {
    assertThat(
            rules.breaches(
                get("/api/things/first", 404, "{\"code\":\"not-found\",\"more\":1}", null)))
        .isEmpty();
    assertThat(rules.breaches(get("/api/things/7", 204, "", null))).isEmpty();
    assertThat(rules.breaches(get("/elsewhere", 500, "", null))).isEmpty();
  }

  @Test
  void aProblemHasACodeOfItsOperationAndARequestThatIsTakenFits() {
    assertThat(rules.breaches(posted(400, "{\"code\":\"strange\"}", "{}")))
        .containsExactly("makeThing: 400: the code strange is not in the document");
    assertThat(rules.breaches(posted(400, "{\"code\":\"malformed-body\"}", "{}"))).isEmpty();
    assertThat(rules.breaches(posted(204, "", "{\"id\":" + ID + "}"))).isEmpty();
    assertThat(rules.breaches(posted(204, "", "{}")))
        .singleElement()
        .asString()
        .contains("taken, but")
        .contains("required property 'id' not found");
  }

  private static Exchange get(String path, int status, String body, @Nullable String tag) {
    Map<String, String> headers =
        Map.of("content-type", status < 400 ? "application/json" : "application/problem+json");
    return new Exchange(
        "GET",
        path,
        null,
        status,
        tag == null ? headers : Map.of("content-type", "application/json", "etag", tag),
        body);
  }

  private static Exchange posted(int status, String body, String sent) {
    return new Exchange(
        "POST",
        "/api/things",
        sent,
        status,
        Map.of("content-type", "application/problem+json"),
        body);
  }
}
