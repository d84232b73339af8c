package io.gongping.ballot.box.rest;

import static io.gongping.ballot.fixture.Organiser.change;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.EventSchema;
import io.gongping.ballot.fixture.Forms;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of ballot, from the slip to the closed event. */
@ServiceTest
class CastingFormsTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void aSlipShowsScalesQuotasRulesAndCandidates() {
    String id = Organiser.opened(Forms.definition());
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("code", Organiser.slips(id, "M1-B", 1).getFirst().code()))
        .post("/api/v1/slips/inspection")
        .then()
        .statusCode(200)
        .body("scales.key", contains("grade", "satisfaction", "points"))
        .body("scales.kind", contains("OPTIONS", "OPTIONS", "POINTS"))
        .body("scales[2].max", equalTo(100))
        .body("forms[0].items.scale", contains(null, null, "satisfaction", "points"))
        .body("forms[0].items[1].exampleFor", contains("C", "D"))
        .body("forms[0].quotas[0].percent", equalTo("30"))
        .body("forms[0].quotas[0].smallUnits", equalTo("FORBID"))
        .body("forms[0].validity[0].rule", equalTo("ALL_EQUAL"))
        .body("recommendations[0].atMost", equalTo(2))
        .body("recommendations[0].writeIns", equalTo(true))
        .body("recommendations[0].unit.name", equalTo("甲县"))
        .body("recommendations[0].candidates.name", contains("张三", "李四", "王五"));
  }

  @Test
  void everyFormGoesFromTheSlipToTheClosedEvent() {
    String id = Organiser.opened(Forms.definition());
    List<Slip> slips = Organiser.slips(id, "M1-B", 4);
    Slip recommending = Organiser.slips(id, "M1-A", 1).getFirst();
    ObjectNode tooMany = Forms.ballot();
    tooMany.withObject("/choices/R1").putArray("candidates").add("c1").add("c2").add("c3");
    ObjectNode nobody = Forms.ballot();
    nobody.remove("choices");
    for (ObjectNode ballot : List.of(Forms.ballot(), tooMany, nobody, Forms.equalMarks())) {
      Slip slip = slips.get((int) new Box(stack).of(id).spent());
      String first = cast(slip, ballot);
      assertThat(cast(slip, ballot)).isEqualTo(first).hasSize(43);
    }
    ObjectNode choice = Forms.ballot();
    choice.retain("choices");
    cast(recommending, choice);

    Organiser.attendance(id, "M1-A", 1, 1);
    Organiser.attendance(id, "M1-B", 4, 4);
    change(id, "closing", 3).then().statusCode(200);
    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(events).hasSize(7).allSatisfy(EventSchema::matches);
      assertThat(events.stream().map(Topic.Event::data))
          .anySatisfy(data -> assertThat(data).contains("\"L2\":\"B,D,C,61\"", "节日期间公车私用"))
          .contains(
              "{\"paper\":\"M1-A\",\"marks\":{},"
                  + "\"choices\":{\"R1\":{\"candidates\":[\"c2\"],\"writeIns\":[\"赵六\"]}}}");
      JsonPath closed = JsonPath.from(events.getLast().data());
      assertThat(closed.getMap("papers[1]"))
          .containsEntry("ballots", 4)
          .containsEntry("valid", 3)
          .containsEntry("invalid", 1);
      assertThat(closed.getMap("papers[1].counts.L2"))
          .isEqualTo(
              Map.of(
                  "conduct", Map.of("B", 3),
                  "misuse", Map.of("D", 3),
                  "satisfied", Map.of("C", 3),
                  "score", Map.of("61", 3)));
      assertThat(closed.getMap("papers[1].counts.R1.choice"))
          .isEqualTo(Map.of("c2", 1, "!", 1, "-", 1));
      assertThat(closed.getMap("papers.writeIns[0].R1")).isEqualTo(Map.of("赵六", 1));
      assertThat(closed.getMap("papers[0].counts.R1.choice")).isEqualTo(Map.of("c2", 1));
    }
  }

  @Test
  void everyMistakeOnABallotIsPointedAtAndTheSlipStaysUnspent() {
    String id = Organiser.opened(Forms.definition());
    Slip slip = Organiser.slips(id, "M1-B", 1).getFirst();
    ObjectNode ballot = Forms.ballot();
    ballot.withObject("/marks/L1").put("score", "101");
    ballot.withObject("/choices/R1").putArray("candidates").add("c7").addNull();
    ballot.withObject("/choices/R1").putArray("writeIns").add("王 五");
    ballot.putObject("examples").putObject("L1").put("misuse", "没有问到");
    Forms.cast(slip, ballot)
        .then()
        .statusCode(422)
        .body("code", equalTo("marks-invalid"))
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            contains(
                "/marks/L1/score points-out-of-range",
                "/choices/R1/candidates/0 candidate-unknown",
                "/choices/R1/candidates/1 candidate-unknown",
                "/choices/R1/writeIns/0 write-in-is-candidate",
                "/examples/L2/misuse example-missing",
                "/examples/L1/misuse example-not-asked"));
    ObjectNode above = Forms.ballot();
    above.withObject("/marks/L3").put("conduct", "A");
    Forms.cast(slip, above)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/marks/L3/conduct"))
        .body("errors[0].code", equalTo("quota-exceeded"))
        .body("errors[0].limit", equalTo(1));
    assertThat(new Box(stack).of(id).spent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"choices\":[]",
        "\"choices\":{\"R1\":[\"c1\"]}",
        "\"choices\":{\"R1\":{\"candidates\":\"c1\"}}",
        "\"choices\":{\"R1\":{\"candidates\":[1]}}",
        "\"choices\":{\"R1\":{\"order\":[]}}",
        "\"choices\":{\"R1\":{},\"R1\":{}}",
        "\"examples\":{\"L2\":\"text\"}",
        "\"examples\":{\"L2\":{\"misuse\":[\"text\"]}}",
        "\"marks\":{\"L1\":{\"score\":87}}"
      })
  void malformedChoicesAndExamplesAreRefused(String member) {
    given()
        .contentType(ContentType.JSON)
        .body("{" + member + "}")
        .post("/api/v1/ballots")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-body"));
  }

  private static String cast(Slip slip, ObjectNode ballot) {
    return Forms.cast(slip, ballot).then().statusCode(201).extract().path("acknowledgement");
  }
}
