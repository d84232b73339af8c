package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.gongping.scoring.Callers.patiently;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of ballot in one assessment, from the events to the reconciled results. */
@ServiceTest
class FormsCountTest extends OnStack {

  @Test
  void everyFormIsCountedAndAgreesWithTheBox() {
    FormsAssessment assessment = FormsAssessment.create();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      assessment.castAny(random);
    }
    assessment.cast("", "B,B,B,-", "B,B,B,-", "B,B,B,-", "B,B,B,-");
    List<ProducerRecord<String, byte[]>> messages = assessment.messages();
    for (ProducerRecord<String, byte[]> message : messages) {
      String type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
      assertThat(EventSchemas.mistakes(type, new String(message.value(), UTF_8))).isEmpty();
    }
    List<ProducerRecord<String, byte[]>> ballots =
        new ArrayList<>(messages.subList(1, messages.size() - 1));
    ballots.addAll(ballots.subList(0, 50));
    Collections.shuffle(ballots, random);
    Topic.send(stack, List.of(messages.getFirst()));
    Topic.send(stack, ballots);
    Topic.send(stack, List.of(messages.getLast()));

    awaitState(assessment.id(), "FINAL");
    var shown = as("auditor").get(assessment.path("")).then().statusCode(200).extract().jsonPath();
    assertThat(shown.getList("papers.tallied", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(301);
    assertThat(shown.getInt("papers[1].invalid")).isPositive();
    assertThat(shown.getInt("papers[1].valid") + shown.getInt("papers[1].invalid"))
        .isEqualTo(shown.getInt("papers[1].ballots"));
    as("auditor")
        .get(assessment.path("/results/L1"))
        .then()
        .statusCode(200)
        .body("items.item", contains("conduct", "misuse", "satisfied", "score"))
        .body("items[0].ballots", equalTo(shown.getInt("papers[1].valid")))
        .body("items[2].options.option", contains("A", "B", "C"));
  }

  @Test
  void pointsAreShownAsTheyWereGiven() {
    FormsAssessment assessment = FormsAssessment.create();
    for (String points : List.of("87", "100", "87", "-", "0", "100")) {
      assessment.cast("", "A,B,B," + points, "B,B,B,1", "B,B,B,1", "B,B,B,1");
    }
    Topic.send(stack, assessment.messages());
    awaitState(assessment.id(), "FINAL");
    as("auditor")
        .get(assessment.path("/results/L1"))
        .then()
        .statusCode(200)
        .body("items[3].opinions", equalTo(5))
        .body("items[3].options.option", contains("100", "87", "0"))
        .body("items[3].options.votes", contains(2, 2, 1));
  }

  @Test
  void aBoxThatJudgesOtherwiseIsADiscrepancy() {
    FormsAssessment assessment = FormsAssessment.create();
    FormsAssessment.Ballot sent = assessment.cast("", "A,B,B,1", "B,B,B,1", "B,B,B,1", "B,B,B,1");
    ProducerRecord<String, byte[]> judgedVoid =
        assessment
            .box()
            .message(
                "io.gongping.ballot.cast.v1",
                sent.id().toString(),
                sent.data().deepCopy().setAll(equalMarks()));
    Topic.send(stack, List.of(assessment.box().opened(), judgedVoid, assessment.closed()));
    awaitState(assessment.id(), "DISCREPANT");
    as("auditor")
        .get(assessment.path(""))
        .then()
        .body("reconciliation.failures.code", hasItems("invalid-differ", "counts-differ"));
  }

  private static Map<String, ObjectNode> equalMarks() {
    ObjectNode marks = SampleAssessment.JSON.createObjectNode();
    FormsAssessment.LEADERS.forEach(leader -> marks.put(leader, "B,B,B,-"));
    return Map.of("marks", marks);
  }

  static Stream<Arguments> poison() {
    return Stream.of(
        poison("marks-option", data -> data.withObject("/marks").put("L1", "A,B,B,101")),
        poison("marks-length", data -> data.withObject("/marks").put("L1", "ABB9")),
        poison("choice-unfit", data -> choice(data, "c9", "赵六")),
        poison("choice-unfit", data -> choice(data, "c1", "1")),
        poison("choice-unfit", data -> choice(data, "c1", "赵\u0000六")),
        poison(
            "choice-unfit",
            data -> {
              data.withObject("/choices/R9").putArray("candidates");
              data.withObject("/choices/R9").putArray("writeIns");
            }),
        poison("schema-violation", data -> data.putArray("choices")),
        poison("schema-violation", data -> data.withObject("/choices/R1").putArray("candidates")),
        poison(
            "schema-violation",
            data -> {
              choice(data, "c1", "赵六");
              data.withObject("/choices/R1").put("writeIns", "赵六");
            }),
        poison("schema-violation", data -> data.put("examples", "text")),
        poison("example-unfit", data -> data.withObject("/examples/L1").put("misuse", "没有问到")),
        poison("example-unfit", data -> data.withObject("/marks").put("L1", "A,D,B,9")),
        poison("rule-broken", data -> data.withObject("/marks").put("L2", "A,B,B,9")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poison")
  void aBallotThatTheBoxShouldNotHaveTakenIsPutAside(String reason, Consumer<ObjectNode> spoil) {
    FormsAssessment assessment = FormsAssessment.create();
    FormsAssessment.Ballot good = assessment.cast("", "A,B,B,1", "B,B,B,1", "B,B,B,1", "B,B,B,1");
    ObjectNode bad = good.data().deepCopy();
    spoil.accept(bad);
    Topic.send(
        stack,
        List.of(
            assessment.box().opened(),
            assessment.message(good),
            assessment
                .box()
                .message("io.gongping.ballot.cast.v1", UUID.randomUUID().toString(), bad),
            assessment.closed()));
    awaitState(assessment.id(), "DISCREPANT");
    patiently()
        .untilAsserted(
            () ->
                as("auditor")
                    .queryParam("limit", 100)
                    .queryParam("state", "open")
                    .get("/api/v1/dead-letters")
                    .then()
                    .body(
                        "items.findAll { it.assessmentId == '%s' }.reason"
                            .formatted(assessment.id()),
                        contains(reason)));
    String letter =
        as("auditor")
            .queryParam("limit", 100)
            .queryParam("state", "open")
            .get("/api/v1/dead-letters")
            .path("items.find { it.assessmentId == '%s' }.id".formatted(assessment.id()));
    as("auditor")
        .contentType("application/json")
        .body("{\"reason\":\"监票人已核对\"}")
        .post("/api/v1/dead-letters/" + letter + "/resolution")
        .then()
        .statusCode(200);
    awaitState(assessment.id(), "FINAL");
  }

  private static Arguments poison(String reason, Consumer<ObjectNode> spoil) {
    return Arguments.of(reason, spoil);
  }

  private static void choice(ObjectNode data, String candidate, String name) {
    data.withObject("/choices/R1").putArray("candidates").add(candidate);
    data.withObject("/choices/R1").putArray("writeIns").add(name);
  }
}
