package io.gongping.dossier;

import static io.restassured.RestAssured.given;

import io.gongping.support.test.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.Set;

/** Requests with a token. */
public final class Callers {

  private Callers() {}

  /** The archivist of region 990100. */
  public static RequestSpecification archivist() {
    return with("archivist", "990100");
  }

  /** An account with one role and these regions. */
  public static RequestSpecification with(String role, String... regions) {
    return given().auth().oauth2(TestTokens.token(role + "1", Set.of(role), regions));
  }
}
