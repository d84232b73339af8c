package io.gongping.support.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TokenIssuerResource.class)
class ApiContractTest {

  private static final String MAKE = "/paths/~1things~1{id}/post";

  private JsonNode api;

  @BeforeEach
  void read() throws Exception {
    api =
        new ObjectMapper()
            .readTree(
                given().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
  }

  @Test
  void anAnswerAlwaysHasWhatCannotBeNull() {
    assertThat(texts("/components/schemas/Thing/required"))
        .containsExactly("id", "madeAt", "size", "door", "window", "shape");
  }

  @Test
  void aRequestNeedsWhatAConstraintAsksForAndHoldsNothingElse() {
    assertThat(texts("/components/schemas/ThingEntry/required")).containsExactly("name", "size");
    assertThat(api.at("/components/schemas/ThingEntry/additionalProperties"))
        .isEqualTo(new ObjectMapper().getNodeFactory().booleanNode(false));
    assertThat(api.at("/components/schemas/Thing").has("additionalProperties")).isFalse();
  }

  @Test
  void idsAndTimesStandWhereTheyAre() {
    assertThat(api.at("/components/schemas/Thing/properties/id/format").asText()).isEqualTo("uuid");
    assertThat(api.at("/components/schemas/Thing/properties/madeAt/format").asText())
        .isEqualTo("date-time");
    assertThat(api.at("/components/schemas").has("UUID")).isFalse();
  }

  @Test
  void whatIsCalledTheSameIsNamedBySettings() {
    assertThat(api.at("/components/schemas/Thing/properties/door/$ref").asText())
        .endsWith("/DoorState");
    assertThat(texts("/components/schemas/WindowState/enum")).containsExactly("CLEAN", "DIRTY");
    assertThat(api.at("/components/schemas").has("State1")).isFalse();
    assertThat(api.at("/components/schemas").has("ThingPage")).isTrue();
  }

  @Test
  void anAlternativeOfAUnionHasItsOwnTagOnlyAndEveryMember() {
    assertThat(texts("/components/schemas/Circle/properties/kind/enum")).containsExactly("CIRCLE");
    assertThat(texts("/components/schemas/Circle/required")).containsExactly("kind", "radius");
    assertThat(texts("/components/schemas/Square/required")).containsExactly("kind");
    assertThat(api.at("/components/schemas/Shape/discriminator/mapping/SQUARE").asText())
        .endsWith("/Square");
    assertThat(api.at("/components/schemas").has("ShapeKind")).isFalse();
  }

  @Test
  void anOperationCanRefuseAsItsShapeTells() {
    assertThat(api.at(MAKE + "/responses").properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "500", "503");
    assertThat(texts(MAKE + "/responses/400/x-problem-codes"))
        .containsExactly("bad-request", "control-character", "validation-failed", "malformed-body");
    assertThat(texts(MAKE + "/responses/409/x-problem-codes")).containsExactly("conflict");
    assertThat(texts("/paths/~1things/get/responses/400/x-problem-codes"))
        .contains("cursor-invalid");
  }

  @Test
  void aLoginIsNeededWhereRolesAreNamed() {
    assertThat(texts(MAKE + "/security/0/token")).containsExactly("organiser");
    JsonNode open = api.at("/paths/~1things~1public/get");
    assertThat(open.path("security").isArray()).isTrue();
    assertThat(open.path("security").isEmpty()).isTrue();
    assertThat(open.path("responses").has("401")).isFalse();
  }

  @Test
  void headersAreNamed() {
    assertThat(api.at(MAKE + "/responses/200/headers").has("ETag")).isTrue();
    assertThat(api.at("/components/responses/Unavailable/headers").has("Retry-After")).isTrue();
    assertThat(api.at("/components/responses/Unauthorized/headers").has("WWW-Authenticate"))
        .isTrue();
    assertThat(api.at(MAKE + "/parameters").findValuesAsText("name")).contains("If-Match");
  }

  private List<String> texts(String pointer) {
    JsonNode list = api.at(pointer);
    assertThat(list.isArray()).as(pointer).isTrue();
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
