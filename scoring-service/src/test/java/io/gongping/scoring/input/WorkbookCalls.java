package io.gongping.scoring.input;

import io.gongping.scoring.BallotBox;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests with workbooks. */
final class WorkbookCalls {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private WorkbookCalls() {}

  static ValidatableResponse importAll(RequestSpecification caller, BallotBox box, byte[] file) {
    return importAll(caller, box, UUID.randomUUID().toString(), file);
  }

  static ValidatableResponse importAll(
      RequestSpecification caller, BallotBox box, String key, byte[] file) {
    return caller
        .config(binary())
        .contentType(XLSX)
        .header("Idempotency-Key", key)
        .body(file)
        .post(InputCalls.path(box) + "/workbook")
        .then();
  }

  static RestAssuredConfig binary() {
    return RestAssured.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }
}
