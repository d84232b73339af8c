package io.gongping.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.test.CommittedContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class OpenApiTest {

  @Test
  void theCommittedContractIsCurrent() {
    String generated = given().get("/q/openapi").then().statusCode(200).extract().asString();
    CommittedContract.matches("docs/api/ballot.yaml", generated);
  }

  @Test
  void everyOperationIsNamedSummarisedAndSaysHowItRefuses() throws Exception {
    JsonNode api =
        new ObjectMapper()
            .readTree(
                given().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
    List<String> unsaid = new ArrayList<>();
    for (var path : api.required("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        JsonNode said = operation.getValue();
        if (!said.hasNonNull("operationId")
            || !said.hasNonNull("summary")
            || !refusesWithProblems(said.required("responses"))) {
          unsaid.add(operation.getKey() + " " + path.getKey());
        }
      }
    }
    assertThat(unsaid).isEmpty();
  }

  private static boolean refusesWithProblems(JsonNode responses) {
    return responses.size() > 1
        && responses.properties().stream()
            .filter(response -> response.getKey().compareTo("400") >= 0)
            .allMatch(
                response -> response.getValue().path("content").has("application/problem+json"));
  }
}
