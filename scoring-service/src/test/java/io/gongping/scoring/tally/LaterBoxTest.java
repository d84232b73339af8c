package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Topic;
import io.gongping.support.test.EventVariants;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A box of a later version, which says more than this service knows. */
@ServiceTest
class LaterBoxTest extends OnStack {

  private static final String REGION = "993300";

  @Test
  void itsEventsAreCountedAndComeTwiceWithoutHarm() {
    FormsAssessment assessment = FormsAssessment.inRegion(REGION);
    Random random = new Random(9);
    for (int i = 0; i < 60; i++) {
      assessment.castAny(random);
    }
    List<ProducerRecord<String, byte[]>> messages =
        assessment.messages().stream().map(LaterBoxTest::ofALaterBox).toList();

    Topic.send(stack, messages);
    Topic.send(stack, messages);

    awaitState(assessment.id(), "FINAL");
    as("auditor", REGION)
        .get(assessment.path(""))
        .then()
        .statusCode(200)
        .body("reconciliation.outcome", equalTo("AGREED"))
        .body("papers.tallied.sum()", equalTo(60));
    as("auditor", REGION)
        .get("/api/v1/assessments")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(assessment.id().toString())))
        .body("items[0].title.zh", equalTo("年度考核"));
    as("auditor", REGION)
        .queryParam("limit", 100)
        .get("/api/v1/dead-letters")
        .then()
        .statusCode(200)
        .body("items.assessmentId", not(hasItem(assessment.id().toString())));
  }

  private static ProducerRecord<String, byte[]> ofALaterBox(
      ProducerRecord<String, byte[]> message) {
    try {
      String type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
      ObjectNode data =
          (ObjectNode) SampleAssessment.JSON.readTree(new String(message.value(), UTF_8));
      return new ProducerRecord<>(
          message.topic(),
          message.partition(),
          message.timestamp(),
          message.key(),
          EventVariants.ofALaterProducer(type, data).toString().getBytes(UTF_8),
          message.headers());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
