package io.gongping.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics between the services. Events are kept for good: results must come out again, byte for
 * byte, from a replay of the whole topic.
 */
public final class KafkaTopics {

  /** Definitions, ballots and closings; the key is the assessment's id. */
  public static final String ASSESSMENT_EVENTS = "gongping.assessment-events.v1";

  /** What scoring could not take in, by its place in {@link #ASSESSMENT_EVENTS}. */
  public static final String DEAD_LETTERS = "gongping.assessment-events.v1.dead-letter";

  /** Published score cards. */
  public static final String RESULT_EVENTS = "gongping.result-events.v1";

  private static final short REPLICAS = 1;

  /** A definition with thousands of subjects, or a closing with points, is one event. */
  private static final String LARGEST_EVENT_BYTES = Integer.toString(16 << 20);

  private static final List<NewTopic> TOPICS =
      List.of(
          topic(
              ASSESSMENT_EVENTS,
              6,
              Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_EVENT_BYTES)),
          topic(DEAD_LETTERS, 1, Map.of()),
          topic(RESULT_EVENTS, 3, Map.of()));

  private KafkaTopics() {}

  private static NewTopic topic(String name, int partitions, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
    settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    return new NewTopic(name, partitions, REPLICAS).configs(settings);
  }

  /** Makes the topics that are not there yet, where everybody may. */
  public static void createMissing(String bootstrapServers) {
    createMissing(Map.of("bootstrap.servers", bootstrapServers));
  }

  /**
   * Makes the topics that are not there yet.
   *
   * @param administrator the client settings of who may
   */
  public static void createMissing(Map<String, Object> administrator) {
    try (Admin admin = Admin.create(administrator)) {
      for (KafkaFuture<Void> creation : admin.createTopics(TOPICS).values().values()) {
        awaitCreation(creation);
      }
    }
  }

  private static void awaitCreation(KafkaFuture<Void> creation) {
    try {
      creation.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new StackException("The Kafka topics cannot be made.", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while making the Kafka topics.", e);
    }
  }
}
