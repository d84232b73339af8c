package io.gongping.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.test.CodeListsCheck;
import io.gongping.support.test.CommittedContract;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContractTest {

  @Test
  void theCommittedApiIsWhatTheServiceOffers() {
    String offered = RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
    CommittedContract.matches("docs/api/scoring.yaml", offered);
  }

  @Test
  void theEventsOfTheTestsKeepToTheCommittedSchemas() {
    BallotBox box = BallotBox.inRegion("990100");
    BallotBox.Ballot ballot = box.cast("M1-A", "AB");
    for (var message : List.of(box.opened(), box.message(ballot), box.closed())) {
      String type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
      assertThat(EventSchemas.mistakes(type, new String(message.value(), UTF_8)))
          .as(type)
          .isEmpty();
    }
  }

  @Test
  void theAsyncApiNamesEverySchema() throws IOException {
    String page = Files.readString(CommittedContract.file("docs/events/asyncapi.yaml"));
    try (var files = Files.list(CommittedContract.file("docs/events"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith("json")))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(page).contains("./" + name));
    }
    assertThat(page)
        .contains(BallotBox.TOPIC, BallotBox.TOPIC + ".dead-letter", "gongping.result-events.v1")
        .contains("gongping.scheme-events.v1");
  }

  @Test
  void theServiceIsReadyAndMeasured() {
    RestAssured.get("/q/health").then().statusCode(200);
    assertThat(RestAssured.get("/q/metrics").asString()).contains("gongping_dead_letters_open");
  }

  @Test
  void everyCodeOfTheContractHasALabel() {
    CodeListsCheck.everyEnumHasItsLabels();
  }
}
