package io.gongping.ballot.box.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.KafkaTopics;
import io.gongping.support.event.BrokerTrouble;
import io.quarkus.runtime.ShutdownEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@ServiceTest
class KafkaEventSenderTest {

  private static final List<Event> EVENTS =
      List.of(new Event("key", "id", "type", "{}".getBytes(UTF_8)));

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void anOpeningOrClosingOfManyMegabytesIsSent() {
    KafkaEventSender sender =
        new KafkaEventSender(
            Map.of("bootstrap.servers", stack.bootstrapServers()), KafkaTopics.ASSESSMENT_EVENTS);
    byte[] data = ("\"" + "x".repeat(12 << 20) + "\"").getBytes(UTF_8);
    String id = UUID.randomUUID().toString();
    try {
      assertThatCode(() -> sender.send(List.of(new Event(id, id + "/closed", "type", data))))
          .doesNotThrowAnyException();
    } finally {
      sender.stop(new ShutdownEvent());
    }
  }

  @Test
  void nothingIsSentToATopicThatWouldForgetIt() throws Exception {
    Map<String, Object> kafka = Map.of("bootstrap.servers", stack.bootstrapServers());
    String topic = "forgetful-" + UUID.randomUUID();
    KafkaEventSender sender = new KafkaEventSender(kafka, topic);
    try (Admin admin = Admin.create(kafka)) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
          .all()
          .get();
      assertThatThrownBy(() -> sender.send(EVENTS))
          .isInstanceOf(BrokerTrouble.class)
          .hasMessage("The topic %s would forget ballots: set its retention.ms to -1", topic);

      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET))))
          .all()
          .get();
      assertThatCode(() -> sender.send(EVENTS)).doesNotThrowAnyException();
    } finally {
      sender.stop(new ShutdownEvent());
    }
  }
}
