package io.gongping.ballot.box.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gongping.embedded.GuardedBroker;
import io.gongping.embedded.KafkaTopics;
import io.gongping.support.event.BrokerTrouble;
import io.quarkus.runtime.ShutdownEvent;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sender on a broker that gives each user the rights of the cluster's manifest. */
class ShippedRightsTest {

  private static final String TOPIC = KafkaTopics.ASSESSMENT_EVENTS;
  private static final String BALLOT = "gongping-ballot";
  private static final String REFUSED =
      TOPIC + ": the broker allows this user no such thing with the topic (ACL)";

  private static final List<Event> EVENTS =
      List.of(new Event("key", "id", "type", "{}".getBytes(UTF_8)));

  @TempDir private static Path folder;
  private static GuardedBroker broker;

  @BeforeAll
  static void start() {
    broker = GuardedBroker.start(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void theRightsOfTheManifestAreEnough() {
    KafkaEventSender sender = sender(BALLOT);
    try {
      assertThatCode(() -> sender.send(EVENTS)).doesNotThrowAnyException();
    } finally {
      sender.stop(new ShutdownEvent());
    }
  }

  @Test
  void aRightThatIsMissingIsNamed() throws Exception {
    takeAway(AclOperation.DESCRIBE_CONFIGS);
    try {
      refused("Asking how long events are kept (DescribeConfigs) of " + REFUSED);
    } finally {
      broker.grant();
    }
    takeAway(AclOperation.WRITE);
    try {
      refused("Sending to " + TOPIC + ": the broker lets this user write to no topic (ACL)");
    } finally {
      broker.grant();
    }
  }

  private static void refused(String message) {
    KafkaEventSender sender = sender(BALLOT);
    try {
      assertThatThrownBy(() -> sender.send(EVENTS))
          .isInstanceOf(BrokerTrouble.class)
          .hasMessage(message);
    } finally {
      sender.stop(new ShutdownEvent());
    }
  }

  private static KafkaEventSender sender(String user) {
    return new KafkaEventSender(broker.settings(user), TOPIC);
  }

  private static void takeAway(AclOperation operation) throws Exception {
    AclBindingFilter right =
        new AclBindingFilter(
            ResourcePatternFilter.ANY,
            new AccessControlEntryFilter(
                "User:" + BALLOT, null, operation, AclPermissionType.ALLOW));
    try (Admin admin = Admin.create(broker.administrator())) {
      assertThat(admin.deleteAcls(List.of(right)).all().get()).isNotEmpty();
      await().until(() -> admin.describeAcls(right).values().get().isEmpty());
    }
  }
}
