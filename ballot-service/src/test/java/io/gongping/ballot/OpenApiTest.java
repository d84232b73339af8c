package io.gongping.ballot;

import static io.restassured.RestAssured.given;

import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.test.CodeListsCheck;
import io.gongping.support.test.CommittedContract;
import org.junit.jupiter.api.Test;

@ServiceTest
class OpenApiTest {

  @Test
  void theCommittedContractIsCurrent() {
    String generated = given().get("/q/openapi").then().statusCode(200).extract().asString();
    CommittedContract.matches("docs/api/ballot.yaml", generated);
  }

  @Test
  void everyCodeOfTheContractHasALabel() {
    CodeListsCheck.everyEnumHasItsLabels();
  }
}
