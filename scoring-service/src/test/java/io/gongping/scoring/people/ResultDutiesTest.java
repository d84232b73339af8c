package io.gongping.scoring.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.support.test.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opinion, decision and publication: two people each, and nobody in their own case. */
@ServiceTest
class ResultDutiesTest extends OnStack {

  private static final String[] ALL_ROLES = {"organiser", "assessor", "committee"};

  @Test
  void whoeverGaveAnyOpinionDoesNotDecide() {
    BallotBox box = Stage.finished(stack);
    opinion(box, Person.of("first")).statusCode(201);
    opinion(box, Person.of("second")).statusCode(201);

    decision(box, Person.of("second")).statusCode(403).body("code", equalTo("own-opinion"));
    decision(box, Person.of("first")).statusCode(403).body("code", equalTo("own-opinion"));
    decision(box, Person.of("third")).statusCode(201);
  }

  @Test
  void aPersonIsTheSubjectOfTheTokenNotTheNameOfTheAccount() {
    BallotBox box = Stage.finished(stack);
    opinion(box, new Person("name-a", "sub-a", null)).statusCode(201);

    decision(box, new Person("name-b", "sub-a", null)).statusCode(403);
    decision(box, new Person("name-a", "sub-b", null)).statusCode(201);
  }

  @Test
  void whoeverRecordedADecisionDoesNotPublishIt() {
    BallotBox box = Stage.finished(stack);
    opinion(box, Person.of("first")).statusCode(201);
    decision(box, Person.of("second")).statusCode(201);

    publication(box, Person.of("second"))
        .statusCode(403)
        .body("code", equalTo("own-decision"))
        .body("subjects", contains("T2"));
    publication(box, Person.of("first")).statusCode(200).body("published", contains("T2"));
    // Nothing of theirs is left to publish, so nothing is refused.
    publication(box, Person.of("second")).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"L01", "L03"})
  void nobodyGivesAnOpinionOrDecidesOnThemselvesOrTheirTeam(String leader) {
    BallotBox box = Stage.finished(stack);
    Person self = Person.inDirectory(leader);
    for (String subject : new String[] {leader, "T1"}) {
      refusedAsOwnCase(opinion(box, subject, self), "GIVE_OPINION");
      opinion(box, subject, Person.of("first")).statusCode(201);
      refusedAsOwnCase(decision(box, subject, self), "DECIDE");
    }
    // Another team and a colleague are not their case.
    opinion(box, "T2", self).statusCode(201);
    opinion(box, "L02", self).statusCode(201);
  }

  @Test
  void nobodyPublishesAnAssessmentThatContainsThem() {
    BallotBox box = Stage.finished(stack);
    opinion(box, Person.of("first")).statusCode(201);
    decision(box, Person.of("second")).statusCode(201);

    refusedAsOwnCase(publication(box, Person.inDirectory("L03")), "PUBLISH");
    publication(box, new Person("p", "p", UUID.randomUUID().toString())).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"not-a-uuid", "1-2-3-4-5", "''"})
  void aPersonThatIsNoIdActsOnNothing(String personId) {
    BallotBox box = Stage.finished(stack);

    opinion(box, new Person("p", "p", personId)).statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void theRefusalIsReadInChinese() {
    BallotBox box = Stage.finished(stack);

    given()
        .auth()
        .oauth2(TestTokens.token(Person.inDirectory("L01").account(ALL_ROLES)))
        .contentType("application/json")
        .body("{\"grade\":\"GOOD\"}")
        .post(path(box, "L01") + "/opinion")
        .then()
        .statusCode(403)
        .body("title", equalTo("不得办理涉及本人或本人所在班子的事项"));
  }

  private static void refusedAsOwnCase(ValidatableResponse answer, String act) {
    answer.statusCode(403).body("code", equalTo("own-case")).body("act", equalTo(act));
  }

  private static ValidatableResponse opinion(BallotBox box, Person by) {
    return opinion(box, "T2", by);
  }

  private static ValidatableResponse opinion(BallotBox box, String subject, Person by) {
    String grade = subject.startsWith("T") ? "GOOD" : "COMPETENT";
    return Callers.of(by.account(ALL_ROLES))
        .contentType("application/json")
        .body("{\"grade\":\"%s\"}".formatted(grade))
        .post(path(box, subject) + "/opinion")
        .then();
  }

  private static ValidatableResponse decision(BallotBox box, Person by) {
    return decision(box, "T2", by);
  }

  private static ValidatableResponse decision(BallotBox box, String subject, Person by) {
    String grade = subject.startsWith("T") ? "GOOD" : "COMPETENT";
    return Callers.of(by.account(ALL_ROLES))
        .contentType("application/json")
        .body(
            "{\"grade\":\"%s\",\"reason\":\"集体研究决定\",\"decidedOn\":\"2020-01-02\"}"
                .formatted(grade))
        .post(path(box, subject) + "/decision")
        .then();
  }

  private static ValidatableResponse publication(BallotBox box, Person by) {
    return Callers.of(by.account(ALL_ROLES))
        .contentType("application/json")
        .body("{\"circle\":\"UNIT\"}")
        .post("/api/v1/assessments/%s/publication".formatted(box.id()))
        .then();
  }

  private static String path(BallotBox box, String subject) {
    return "/api/v1/assessments/%s/results/%s".formatted(box.id(), subject);
  }
}
