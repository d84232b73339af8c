package io.gongping.scoring;

import static io.restassured.RestAssured.given;

import io.gongping.support.test.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The people and systems that call the service. */
public final class Callers {

  private static final String CITY = "990100";
  private static final String EVERYWHERE = "000000";

  private Callers() {}

  /** Somebody of the city with one role. */
  public static RequestSpecification as(String role) {
    return as(role, CITY);
  }

  /** Somebody with one role in some regions. */
  public static RequestSpecification as(String role, String... regions) {
    return given()
        .header("Accept-Language", "en")
        .auth()
        .oauth2(TestTokens.token(role + "1", Set.of(role), regions));
  }

  /** One person of the city with several roles. */
  public static RequestSpecification person(String name, String... roles) {
    return given()
        .header("Accept-Language", "en")
        .auth()
        .oauth2(TestTokens.token(name, Set.of(roles), CITY));
  }

  /** Whoever has this account. */
  public static RequestSpecification of(TestTokens.Account account) {
    return given().header("Accept-Language", "en").auth().oauth2(TestTokens.token(account));
  }

  /** Somebody of the city who asks for nothing but Chinese. */
  public static RequestSpecification inChinese(String role) {
    return given()
        .header("Accept-Language", "zh-CN")
        .auth()
        .oauth2(TestTokens.token(role + "1", Set.of(role), CITY));
  }

  /** The state of an assessment as an auditor sees it, or the status of the refusal. */
  public static String state(UUID assessment) {
    var answer = as("auditor", EVERYWHERE).get("/api/v1/assessments/" + assessment);
    return answer.statusCode() == 200
        ? answer.path("state")
        : Integer.toString(answer.statusCode());
  }

  public static void awaitState(UUID assessment, String state) {
    patiently()
        .untilAsserted(
            () -> org.assertj.core.api.Assertions.assertThat(state(assessment)).isEqualTo(state));
  }

  public static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }
}
