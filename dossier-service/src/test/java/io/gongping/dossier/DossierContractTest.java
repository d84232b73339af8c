package io.gongping.dossier;

import static io.restassured.RestAssured.given;

import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.CodeListsCheck;
import io.gongping.support.test.CommittedContract;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class DossierContractTest {

  @Test
  void theCommittedContractIsWhatTheServiceSays() {
    String generated =
        given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    CommittedContract.matches("docs/api/dossier.yaml", generated);
  }

  @Test
  void everyCodeOfTheContractHasALabel() {
    CodeListsCheck.everyEnumHasItsLabels();
  }
}
