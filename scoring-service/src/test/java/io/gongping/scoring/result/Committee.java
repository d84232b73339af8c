package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.person;

import io.gongping.scoring.BallotBox;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the assessing body and the committee ask for. */
final class Committee {

  private Committee() {}

  /** A member who has done nothing yet. */
  static RequestSpecification member(String name) {
    return person(name, "committee");
  }

  static ValidatableResponse opine(BallotBox box, String subject, String body) {
    return post(as("organiser"), path(box, subject) + "/opinion", body);
  }

  static ValidatableResponse decide(BallotBox box, String subject, String body) {
    return post(as("committee"), path(box, subject) + "/decision", body);
  }

  static ValidatableResponse publish(BallotBox box) {
    return post(
        as("organiser"),
        "/api/v1/assessments/" + box.id() + "/publication",
        "{\"circle\":\"UNIT\"}");
  }

  static ValidatableResponse propose(
      RequestSpecification by, BallotBox box, String subject, Map<String, Object> correction) {
    return post(by, path(box, subject) + "/corrections", correction);
  }

  /** A correction of the first revision on the evaluation that it was made on. */
  static Map<String, Object> correction(String grade) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("revision", 1);
    body.put("basis", "DECIDED");
    body.put("grade", grade);
    body.put("reason", "集体研究决定");
    body.put("correctionReason", "复核更正");
    body.put("decidedOn", "2020-02-03");
    return body;
  }

  /** The first revision is declared void. */
  static Map<String, Object> voiding() {
    Map<String, Object> body = correction("GOOD");
    body.remove("grade");
    body.remove("reason");
    body.put("declareVoid", true);
    return body;
  }

  static ValidatableResponse verify(
      RequestSpecification by, BallotBox box, String subject, String correction, String body) {
    return post(by, path(box, subject) + "/corrections/" + correction + "/verification", body);
  }

  /** Proposes and confirms a correction. */
  static void corrected(BallotBox box, String subject, Map<String, Object> correction) {
    String id =
        propose(as("committee"), box, subject, correction).statusCode(201).extract().path("id");
    verify(member("second"), box, subject, id, "{\"verdict\":\"CONFIRMED\"}").statusCode(201);
  }

  static ValidatableResponse result(BallotBox box, String subject) {
    return as("auditor").get(path(box, subject)).then().statusCode(200);
  }

  static ValidatableResponse post(RequestSpecification by, String path, Object body) {
    return by.contentType(ContentType.JSON).body(body).post(path).then();
  }

  static String path(BallotBox box, String subject) {
    return "/api/v1/assessments/%s/results/%s".formatted(box.id(), subject);
  }
}
