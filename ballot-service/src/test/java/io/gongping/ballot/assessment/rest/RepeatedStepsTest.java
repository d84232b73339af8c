package io.gongping.ballot.assessment.rest;

import static io.gongping.ballot.fixture.Organiser.change;
import static io.gongping.ballot.fixture.Organiser.organiser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client whose answer got lost sends the same request again. */
@ServiceTest
class RepeatedStepsTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void theSameOpeningAndClosingAgainAreAnsweredAsTheFirstTime() {
    String id = Organiser.noticed(Definitions.county());
    String opening = same(id, "opening", 2, "OPEN");
    assertThat(same(id, "opening", 2, "OPEN")).isEqualTo(opening);
    stale(change(id, "opening", 1).then());
    Organiser.attendance(id, "M1-A", 0, 0);
    Organiser.attendance(id, "M1-B", 0, 0);
    String closing = same(id, "closing", 3, "CLOSED");
    assertThat(same(id, "closing", 3, "CLOSED")).isEqualTo(closing);
    stale(change(id, "closing", 2).then());
    stale(change(id, "opening", 2).then());

    assertThat(new Box(stack).audited("assessment.opened", id)).isOne();
    assertThat(new Box(stack).audited("assessment.closed", id)).isOne();
  }

  @Test
  void soAreTheSameNoticeAndItsWithdrawalAndNoOtherOnes() {
    Schemes.areKnown();
    String id = Organiser.draft(Definitions.county());
    Map<String, String> notice = notice("公告栏");
    for (int time = 0; time < 2; time++) {
      step(id, "notice", 1, notice).statusCode(200).header("ETag", "\"2\"");
    }
    stale(step(id, "notice", 1, notice("另一处")));
    for (int time = 0; time < 2; time++) {
      step(id, "notice/withdrawal", 2, Map.of("reason", "日期有误"))
          .statusCode(200)
          .header("ETag", "\"3\"")
          .body("state", equalTo("DRAFT"));
    }
    stale(step(id, "notice/withdrawal", 2, Map.of("reason", "另一理由")));
    stale(step(id, "notice", 1, notice));

    assertThat(new Box(stack).audited("assessment.noticed", id)).isOne();
    assertThat(new Box(stack).audited("notice.withdrawn", id)).isOne();
  }

  private static Map<String, String> notice(String place) {
    return Map.of("publishedOn", Definitions.today().minusDays(3).toString(), "place", place);
  }

  private static String same(String id, String step, long version, String state) {
    return change(id, step, version)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + (version + 1) + "\"")
        .body("state", equalTo(state))
        .extract()
        .asString();
  }

  private static ValidatableResponse step(
      String id, String step, long version, Map<String, String> body) {
    return organiser()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/api/v1/assessments/{id}/" + step, id)
        .then();
  }

  private static void stale(ValidatableResponse answer) {
    answer.statusCode(412).body("code", equalTo("version-stale"));
  }
}
