package io.gongping.scoring.scheme;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.embedded.EmbeddedStack;
import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.gongping.scoring.scheme.app.SchemeEvents;
import io.gongping.scoring.scheme.store.Presets;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Nothing is graded by rules that one person wrote after the votes. */
@ServiceTest
class SchemeVerificationApiTest {

  private static final String TOPIC = "gongping.scheme-events.v1";
  private static final String CONFIRMED = "{\"verdict\":\"CONFIRMED\"}";

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void aSecondPersonConfirmsAndTheOthersAreTold() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 1, "0.6");
    SchemeText.uploadOnly(document);
    listed(id, "UPLOADED");

    SchemeText.verify(id, 1, SchemeText.digest(document), CONFIRMED)
        .statusCode(201)
        .body("state", equalTo("CONFIRMED"))
        .body("digest", equalTo(SchemeText.digest(document)))
        .body("verification.verdict", equalTo("CONFIRMED"));
    SchemeText.verify(id, 1, SchemeText.digest(document), CONFIRMED)
        .statusCode(409)
        .body("code", equalTo("already-verified"));

    listed(id, "CONFIRMED");
    List<ConsumerRecord<String, byte[]>> events =
        Topic.await(stack, TOPIC, 1, message -> message.key().equals(id + "/1"));
    assertThat(events).hasSize(1);
    assertThat(Topic.header(events.getFirst(), "ce_type")).isEqualTo(SchemeEvents.CONFIRMED);
    String data = new String(events.getFirst().value(), UTF_8);
    assertThat(EventSchemas.mistakes(SchemeEvents.CONFIRMED, data)).isEmpty();
    assertThat(data).contains("\"region\":\"990100\"", SchemeText.digest(document));
  }

  @Test
  void presetsAreAnnouncedOnceAndForAllRegions() {
    int presets = Presets.all().size();
    List<String> keys =
        Presets.all().stream()
            .map(scheme -> scheme.ref().id() + "/" + scheme.ref().version())
            .toList();

    List<ConsumerRecord<String, byte[]>> events =
        Topic.await(stack, TOPIC, presets, message -> keys.contains(message.key()));

    assertThat(events).hasSize(presets);
    assertThat(events)
        .allSatisfy(
            event -> assertThat(new String(event.value(), UTF_8)).doesNotContain("\"region\""));
  }

  @Test
  void whoUploadedDoesNotConfirmWhateverTheirRoles() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 1, "0.6");
    Callers.person("both", "organiser", "committee")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .queryParam("region", "990100")
        .body(document.getBytes(UTF_8))
        .post("/api/v1/schemes")
        .then()
        .statusCode(201);

    Callers.person("both", "organiser", "committee")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + SchemeText.digest(document) + "\"")
        .body(CONFIRMED)
        .post(path(id))
        .then()
        .statusCode(403)
        .body("code", equalTo("own-scheme"));
    listed(id, "UPLOADED");
  }

  @Test
  void aRejectionNeedsAReasonAndIsFinal() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 1, "0.6");
    SchemeText.uploadOnly(document);
    String digest = SchemeText.digest(document);

    SchemeText.verify(id, 1, digest, "{\"verdict\":\"REJECTED\"}")
        .statusCode(422)
        .body("code", equalTo("rejection-reason-missing"));
    SchemeText.verify(id, 1, digest, "{\"verdict\":\"REJECTED\",\"reason\":\"分数线不符\"}")
        .statusCode(201)
        .body("state", equalTo("REJECTED"))
        .body("verification.reason", equalTo("分数线不符"));
    SchemeText.verify(id, 1, digest, CONFIRMED).statusCode(409);
  }

  @Test
  void nobodyConfirmsWhatTheyHaveNotReadOrMayNotSee() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 1, "0.6");
    SchemeText.uploadOnly(document);
    String digest = SchemeText.digest(document);

    SchemeText.verify(id, 1, "0".repeat(64), CONFIRMED)
        .statusCode(412)
        .body("code", equalTo("version-stale"));
    Callers.as("committee")
        .contentType(ContentType.JSON)
        .body(CONFIRMED)
        .post(path(id))
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    given().contentType(ContentType.JSON).body(CONFIRMED).post(path(id)).then().statusCode(401);
    by("assessor", "990100", id, digest).statusCode(403);
    by("committee", "940100", id, digest).statusCode(404);
    by("committee", "990102", id, digest).statusCode(403);
    SchemeText.verify("S11", 1, SchemeText.digest(Presets.document("S11.v1")), CONFIRMED)
        .statusCode(409)
        .body("code", equalTo("scheme-preset"));
    SchemeText.verify(SchemeText.freshId(), 1, digest, CONFIRMED).statusCode(404);
    listed(id, "UPLOADED");
  }

  @Test
  void rulesThatComeAfterTheVotesGradeNothing() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 1, "0.01");
    Instant noticed = Instant.now();
    BallotBox box =
        BallotBox.with(
            definition ->
                definition
                    .putObject("scheme")
                    .put("id", id)
                    .put("version", 1)
                    .put("digest", SchemeText.digest(document))
                    .put("pinnedAt", noticed.toString()));
    for (int i = 0; i < 6; i++) {
      box.cast("M2-B", "AA");
    }
    Stage.finish(stack, box);
    refusedFor(box, "scheme-unknown");

    SchemeText.uploadOnly(document);
    refusedFor(box, "scheme-unconfirmed");

    SchemeText.verify(id, 1, SchemeText.digest(document), CONFIRMED).statusCode(201);
    refusedFor(box, "scheme-unconfirmed");
  }

  @Test
  void anotherDocumentUnderTheSameNameGradesNothing() {
    String id = SchemeText.freshId();
    SchemeText.upload(SchemeText.teamsFrom(id, 1, "0.01"));
    BallotBox box =
        BallotBox.with(
            definition -> {
              SchemeText.pin(definition, id);
              definition
                  .withObject("/scheme")
                  .put("digest", SchemeText.digest(SchemeText.teamsFrom(id, 1, "0.9")));
            });
    box.cast("M2-B", "AA");
    Stage.finish(stack, box);

    refusedFor(box, "scheme-differs");
  }

  @Test
  void whatWasConfirmedBeforeTheNoticeGrades() {
    String id = SchemeText.freshId();
    SchemeText.upload(SchemeText.teamsFrom(id, 1, "0.6"));
    BallotBox box = BallotBox.with(definition -> SchemeText.pin(definition, id));
    for (int i = 0; i < 6; i++) {
      box.cast("M2-B", "AA");
    }
    Stage.finish(stack, box);

    Callers.as("auditor")
        .get("/api/v1/assessments/" + box.id())
        .then()
        .body("scheme.obstacle", nullValue());
    Callers.as("auditor")
        .get("/api/v1/assessments/" + box.id() + "/results/T2")
        .then()
        .statusCode(200)
        .body("proposal.grade.code", equalTo("EXCELLENT"));
  }

  private static void refusedFor(BallotBox box, String reason) {
    String path = "/api/v1/assessments/" + box.id();
    Callers.as("auditor")
        .get(path)
        .then()
        .statusCode(200)
        .body("state", equalTo("FINAL"))
        .body("scheme.obstacle.code", equalTo(reason));
    Callers.as("auditor")
        .get(path + "/results")
        .then()
        .statusCode(200)
        .body("items.proposal.outcome", everyItem(equalTo("UNDETERMINED")))
        .body("items.proposal.reasons.code.flatten().unique()", equalTo(List.of(reason)));
    Callers.as("organiser")
        .contentType(ContentType.JSON)
        .body("{\"grade\":\"EXCELLENT\"}")
        .post(path + "/results/T2/opinion")
        .then()
        .statusCode(409)
        .body("code", equalTo(reason));
  }

  private static void listed(String id, String state) {
    Callers.as("auditor")
        .queryParam("limit", 100)
        .get("/api/v1/schemes")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + id + "' }.state", equalTo(state));
  }

  private static ValidatableResponse by(String role, String region, String id, String digest) {
    return Callers.as(role, region)
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + digest + "\"")
        .body(CONFIRMED)
        .post(path(id))
        .then();
  }

  private static String path(String id) {
    return "/api/v1/schemes/" + id + "/versions/1/verification";
  }
}
