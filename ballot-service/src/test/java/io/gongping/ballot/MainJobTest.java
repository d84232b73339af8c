package io.gongping.ballot;

import static io.gongping.ballot.fixture.Organiser.change;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class MainJobTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void anAssessmentGoesFromDraftToTheClosedEventWithTheBoxesOwnCount() {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", 12);

    given()
        .contentType(ContentType.JSON)
        .body(Map.of("code", slips.getFirst().code()))
        .post("/api/v1/slips/inspection")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("assessmentId", equalTo(id))
        .body("paper", equalTo("M1-B"))
        .body("subjects.key", equalTo(List.of("T1", "L01", "L02")))
        .body("forms.key", equalTo(List.of("team", "leader")))
        .body("state", equalTo("OPEN"))
        .body("spent", equalTo(false));

    for (int i = 0; i < slips.size(); i++) {
      Rater.cast(slips.get(i), i < 8 ? "A" : "B")
          .then()
          .statusCode(201)
          .header("Cache-Control", "no-store")
          .body("paperId", equalTo(slips.get(i).paperId().toString()));
    }
    Organiser.attendance(id, "M1-A", 0, 0);
    Organiser.attendance(id, "M1-B", 13, 12);
    change(id, "closing", 3).then().statusCode(200).body("state", equalTo("CLOSED"));

    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(events).hasSize(14);
      assertThat(events.getFirst().type()).isEqualTo("io.gongping.assessment.opened.v1");
      assertThat(events.getLast().type()).isEqualTo("io.gongping.assessment.closed.v1");
      JsonPath closed = JsonPath.from(events.getLast().data());
      assertThat(closed.getList("papers.paper")).containsExactly("M1-A", "M1-B");
      assertThat(closed.getMap("papers[1]"))
          .containsEntry("entitled", 2000)
          .containsEntry("present", 13)
          .containsEntry("issued", 12)
          .containsEntry("spent", 12)
          .containsEntry("ballots", 12);
      assertThat(closed.getMap("papers[1].counts.L01.overall")).isEqualTo(Map.of("A", 8, "B", 4));
      assertThat(closed.getMap("papers[0].counts")).isEmpty();
    }
  }
}
