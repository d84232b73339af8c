package io.gongping.scoring.input;

import io.gongping.scoring.BallotBox;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Requests about entries. */
final class InputCalls {

  static final String CONFIRMED = "{\"verdict\":\"CONFIRMED\"}";
  static final String REJECTED = "{\"verdict\":\"REJECTED\",\"reason\":\"与统计口径不符\"}";

  private InputCalls() {}

  /** A line of the process log, which any scheme takes. */
  static String log(String subject, String title) {
    return """
    {"kind":"LOG","subject":"%s","title":"%s","category":"EMERGENCY","date":"2026-07-09",
     "text":"转移群众三百人","evidence":{"reference":"工作日志"}}
    """
        .formatted(subject, title);
  }

  static String path(BallotBox box) {
    return "/api/v1/assessments/" + box.id() + "/inputs";
  }

  static ValidatableResponse enter(RequestSpecification caller, BallotBox box, String body) {
    return enter(caller, box, UUID.randomUUID().toString(), body);
  }

  static ValidatableResponse enter(
      RequestSpecification caller, BallotBox box, String key, String body) {
    return caller
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post(path(box))
        .then();
  }

  /** Enters something and gives its id. */
  static String entered(RequestSpecification caller, BallotBox box, String body) {
    return enter(caller, box, body).statusCode(201).extract().path("id");
  }

  static ValidatableResponse correct(
      RequestSpecification caller, BallotBox box, String id, int version, String body) {
    return caller
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put(path(box) + "/" + id)
        .then();
  }

  static ValidatableResponse withdraw(
      RequestSpecification caller, BallotBox box, String id, int version) {
    return caller
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body("{\"reason\":\"重复录入\"}")
        .post(path(box) + "/" + id + "/withdrawal")
        .then();
  }

  static ValidatableResponse verify(
      RequestSpecification caller, BallotBox box, String id, int version, String body) {
    return caller
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(path(box) + "/" + id + "/verification")
        .then();
  }

  /** Verifies versions given as {@code "<id> <version>"}. */
  static ValidatableResponse verifyAll(
      RequestSpecification caller, BallotBox box, List<String> versions) {
    String inputs =
        versions.stream()
            .map(version -> version.split(" ", -1))
            .map(seen -> "{\"id\":\"%s\",\"version\":%s}".formatted(seen[0], seen[1]))
            .collect(Collectors.joining(","));
    return caller
        .contentType(ContentType.JSON)
        .body("{\"verdict\":\"CONFIRMED\",\"inputs\":[%s]}".formatted(inputs))
        .post(path(box) + "/verifications")
        .then();
  }
}
