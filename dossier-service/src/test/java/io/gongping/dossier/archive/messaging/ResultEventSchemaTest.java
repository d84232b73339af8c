package io.gongping.dossier.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.dossier.archive.ReceivedEvent;
import io.gongping.dossier.archive.ReceivedEvent.Legible;
import io.gongping.support.test.CommittedContract;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Holds both sides together: what these tests send, and what the contract allows to be sent. */
class ResultEventSchemaTest {

  private static final String COMMITTED = "docs/events/io.gongping.result.published.v1.schema.json";

  @Test
  void theCardsOfTheseTestsAreWhatTheContractSays() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(committed(), InputFormat.JSON);

    for (ObjectNode card :
        List.of(
            ScoreCards.card(),
            ScoreCards.scored(ScoreCards.card()),
            ScoreCards.ungraded(ScoreCards.scored(ScoreCards.card())),
            ScoreCards.onProbation(ScoreCards.card()))) {
      assertThat(schema.validate(card.toString(), InputFormat.JSON)).isEmpty();
    }
    ObjectNode gradeForgotten = ScoreCards.card();
    ((ObjectNode) gradeForgotten.path("decision")).remove("grade");
    assertThat(schema.validate(gradeForgotten.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyExampleOfTheContractIsLegible() throws IOException {
    JsonNode examples = new ObjectMapper().readTree(committed()).path("examples");
    ResultEventReader reader =
        new ResultEventReader(Validation.buildDefaultValidatorFactory().getValidator());

    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      String assessment = example.path("assessmentId").asText();
      ConsumerRecord<String, byte[]> record =
          new ConsumerRecord<>(
              ResultTopic.NAME, 0, 0, assessment, example.toString().getBytes(UTF_8));
      record.headers().add("ce_type", ResultTopic.RESULT_PUBLISHED.getBytes(UTF_8));
      record.headers().add("ce_subject", assessment.getBytes(UTF_8));

      ReceivedEvent read = reader.read(record);

      assertThat(read.reading()).isInstanceOf(Legible.class);
    }
  }

  private static String committed() throws IOException {
    return Files.readString(CommittedContract.file(COMMITTED), UTF_8);
  }
}
