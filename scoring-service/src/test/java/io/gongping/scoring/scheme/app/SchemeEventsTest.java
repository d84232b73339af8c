package io.gongping.scoring.scheme.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.support.test.CommittedContract;
import org.junit.jupiter.api.Test;

class SchemeEventsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theEventsOfThePresetsAreThoseThatAreCommitted() throws JsonProcessingException {
    ArrayNode events = JSON.createArrayNode();
    for (String document : Presets.documents()) {
      events.add(JSON.readTree(data(document)));
    }

    CommittedContract.matches(
        "docs/events/examples/io.gongping.scheme.confirmed.v1.json",
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(events) + "\n");
  }

  @Test
  void everyEventKeepsToItsSchema() {
    for (String document : Presets.documents()) {
      assertThat(EventSchemas.mistakes(SchemeEvents.CONFIRMED, data(document))).isEmpty();
    }
  }

  @Test
  void theDigestLooksAtWhatIsSaidAndNotAtHowItIsLaidOut() throws JsonProcessingException {
    String document = Presets.document("S11.v1");
    JsonNode read = JSON.readTree(document);
    String laidOutAnew = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(read);

    assertThat(laidOutAnew).isNotEqualTo(document);
    assertThat(Presets.digest(laidOutAnew)).isEqualTo(Presets.digest(document));
    assertThat(Presets.digest(document.replace("0.6", "0.61")))
        .isNotEqualTo(Presets.digest(document));
    assertThat(Presets.canonical("{\"b\": [1.50, {\"d\": \"\\u4f18\", \"c\": 1}], \"a\": null}"))
        .isEqualTo("{\"a\":null,\"b\":[1.50,{\"c\":1,\"d\":\"优\"}]}");
    assertThat(Presets.digest("{ }"))
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  private static String data(String document) {
    Scheme scheme = Presets.parse(document);
    return SchemeEvents.event(
            new CataloguedScheme(scheme.ref(), Presets.digest(document), null), scheme)
        .data();
  }
}
