package io.gongping.ballot.assessment.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identifiers of people are held against earlier assessments of the same region. */
@ServiceTest
class IdentityDoubtsTest {

  private static final UUID UNIT = UUID.randomUUID();
  private static final UUID TEAM = UUID.randomUUID();
  private static final UUID ZHANG = UUID.randomUUID();
  private static final UUID LI = UUID.randomUUID();

  private final String region = freshRegion();

  @BeforeEach
  void anEarlierYearIsAnnounced() {
    String earlier = draft(region, definition -> definition.put("year", 2025));
    notice(earlier);
  }

  @Test
  void whoeverIsCalledAsBeforeGivesNoWarning() {
    check(draft(region, same -> {})).body("complete", equalTo(true)).body("warnings", empty());
  }

  @Test
  void anotherNameOrAnotherUnitUnderTheSameIdentifierIsPointedAt() {
    check(draft(region, definition -> subject(definition, 1).put("name", "王五")))
        .body("warnings.pointer", contains("/subjects/1/directoryId"))
        .body("warnings.code", contains("directory-id-used-otherwise"))
        .body("warnings[0].title.zh", equalTo("此标识以前用于其他姓名或其他单位,请核对是否同一人(班子)"))
        .body(
            "warnings[0].title.en",
            equalTo(
                "This identifier was used before with another name or unit: is it the same person or team?"))
        .body("warnings[0].earlier.name", equalTo("张三"))
        .body("warnings[0].earlier.unit", equalTo("甲县"))
        .body("warnings[0].earlier.year", equalTo(2025))
        .body("warnings[0].earlier.directoryId", equalTo(ZHANG.toString()));
    check(
            draft(
                region,
                definition ->
                    ((ObjectNode) definition.at("/units/0"))
                        .put("organisationId", UUID.randomUUID().toString())))
        .body(
            "warnings.pointer",
            contains(
                "/subjects/0/directoryId", "/subjects/1/directoryId", "/subjects/2/directoryId"));
  }

  @Test
  void anotherIdentifierForTheSameNameInTheSameUnitIsPointedAt() {
    check(
            draft(
                region,
                definition ->
                    subject(definition, 2).put("directoryId", UUID.randomUUID().toString())))
        .body("complete", equalTo(true))
        .body("warnings.pointer", contains("/subjects/2/directoryId"))
        .body("warnings.code", contains("other-directory-id-before"))
        .body("warnings[0].earlier.directoryId", equalTo(LI.toString()));
  }

  @Test
  void anUnfinishedDraftIsWarnedToo() {
    check(
            draft(
                region,
                definition -> {
                  definition.remove("papers");
                  subject(definition, 1).put("name", "王五");
                  subject(definition, 2).remove("directoryId");
                }))
        .body("complete", equalTo(false))
        .body("warnings.pointer", contains("/subjects/1/directoryId"));
  }

  @Test
  void aWarningDoesNotStandInTheWayOfANotice() {
    notice(draft(region, definition -> subject(definition, 1).put("name", "王五")));
  }

  @Test
  void anotherRegionsPeopleAreNeverShown() {
    String other = freshRegion();
    check(other, draft(other, definition -> subject(definition, 1).put("name", "王五")))
        .body("warnings", empty());
    String whole = region.substring(0, 4) + "00";
    check(whole, draft(whole, definition -> subject(definition, 1).put("name", "王五")))
        .body("warnings", empty());
  }

  @Test
  void aDraftOfSomebodyElseIsNoRecordOfAnybody() {
    String fresh = freshRegion();
    draft(fresh, same -> {});
    check(fresh, draft(fresh, definition -> subject(definition, 1).put("name", "王五")))
        .body("warnings", empty());
  }

  private static ObjectNode subject(ObjectNode definition, int number) {
    return (ObjectNode) definition.at("/subjects/" + number);
  }

  private static String draft(String region, Consumer<ObjectNode> changes) {
    ObjectNode definition = Definitions.county().put("region", region);
    ((ObjectNode) definition.at("/units/0")).put("organisationId", UNIT.toString());
    subject(definition, 0).put("directoryId", TEAM.toString());
    subject(definition, 1).put("directoryId", ZHANG.toString());
    subject(definition, 2).put("directoryId", LI.toString());
    changes.accept(definition);
    return organiser(region)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(definition.toString())
        .post("/api/v1/assessments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void notice(String id) {
    organiser(region)
        .header("If-Match", "\"1\"")
        .body(Map.of("publishedOn", Definitions.today().minusDays(3).toString(), "place", "公告栏"))
        .post("/api/v1/assessments/{id}/notice", id)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse check(String id) {
    return check(region, id);
  }

  private static ValidatableResponse check(String region, String id) {
    return organiser(region).get("/api/v1/assessments/{id}/check", id).then().statusCode(200);
  }

  private static RequestSpecification organiser(String region) {
    return given()
        .auth()
        .oauth2(TestTokens.token("regional", Set.of("organiser"), region))
        .contentType(ContentType.JSON);
  }

  private static String freshRegion() {
    return String.format(
        "96%02d%02d", (int) (Math.random() * 99) + 1, (int) (Math.random() * 99) + 1);
  }
}
