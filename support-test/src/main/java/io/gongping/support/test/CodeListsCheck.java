package io.gongping.support.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the code lists of a service against the enums of its contract. */
public final class CodeListsCheck {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CodeListsCheck() {}

  /**
   * Every enum has its list, with every code, and no list has another; labels are in both
   * languages.
   */
  public static void everyEnumHasItsLabels() {
    JsonNode answer = read("/api/v1/code-lists");
    Map<String, Set<String>> listed = new TreeMap<>();
    for (JsonNode list : answer.path("items")) {
      Set<String> codes =
          listed.computeIfAbsent(list.path("name").asText(), any -> new TreeSet<>());
      for (JsonNode code : list.path("codes")) {
        codes.add(code.path("code").asText());
        assertThat(code.at("/label/zh").asText()).as(code.toString()).isNotBlank();
        assertThat(code.at("/label/en").asText()).as(code.toString()).matches("[ -~]+");
      }
    }
    Map<String, Set<String>> enums = new TreeMap<>();
    for (var schema : read("/q/openapi?format=json").at("/components/schemas").properties()) {
      if (schema.getValue().has("enum")) {
        Set<String> codes = enums.computeIfAbsent(schema.getKey(), any -> new TreeSet<>());
        schema.getValue().path("enum").forEach(code -> codes.add(code.asText()));
      }
    }
    assertThat(enums).isNotEmpty();
    assertThat(listed).isEqualTo(enums);
    assertThat(answer.path("version").asText()).matches("[0-9a-f]{16}");
  }

  private static JsonNode read(String path) {
    try {
      return JSON.readTree(given().get(path).then().statusCode(200).extract().asString());
    } catch (JsonProcessingException noJson) {
      throw new IllegalStateException(noJson);
    }
  }
}
