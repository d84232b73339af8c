package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each service may do on the broker, with the rights that a cluster gives it. */
class KafkaAccountsTest {

  private static final String BALLOT = "gongping-ballot";
  private static final String SCORING = "gongping-scoring";
  private static final String DOSSIER = "gongping-dossier";

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
  void theBallotServiceSeesHowLongItsTopicKeepsEventsAndWritesThem() throws Exception {
    try (Admin admin = Admin.create(settings(BALLOT))) {
      assertThat(describe(admin, KafkaTopics.ASSESSMENT_EVENTS)).isEqualTo("-1");
    }
    send(BALLOT, KafkaTopics.ASSESSMENT_EVENTS);
  }

  @Test
  void theBallotServiceReadsNothingBackAndWritesNoResult() {
    refused(AuthorizationException.class, () -> read(BALLOT, SCORING));
    refused(TopicAuthorizationException.class, () -> send(BALLOT, KafkaTopics.RESULT_EVENTS));
    refused(TopicAuthorizationException.class, () -> send(BALLOT, KafkaTopics.SCHEME_EVENTS));
  }

  @Test
  void theScoringServiceReadsBallotsAndWritesResultsAndDeadLetters() throws Exception {
    read(SCORING, SCORING);
    send(SCORING, KafkaTopics.RESULT_EVENTS);
    send(SCORING, KafkaTopics.DEAD_LETTERS);
    send(SCORING, KafkaTopics.SCHEME_EVENTS);
  }

  @Test
  void theScoringServiceCastsNoBallotAndUsesNoOtherGroup() {
    refused(TopicAuthorizationException.class, () -> send(SCORING, KafkaTopics.ASSESSMENT_EVENTS));
    refused(GroupAuthorizationException.class, () -> read(SCORING, DOSSIER));
  }

  @Test
  void theScoringServiceReadsBallotsAgainWithoutAGroup() throws Exception {
    send(BALLOT, KafkaTopics.ASSESSMENT_EVENTS);

    assertThat(readAgain(SCORING, KafkaTopics.ASSESSMENT_EVENTS)).isPositive();
    refused(
        TopicAuthorizationException.class, () -> readAgain(BALLOT, KafkaTopics.ASSESSMENT_EVENTS));
    refused(
        TopicAuthorizationException.class, () -> readAgain(DOSSIER, KafkaTopics.ASSESSMENT_EVENTS));
  }

  @Test
  void theBallotServiceReadsSchemesWithoutAGroup() throws Exception {
    send(SCORING, KafkaTopics.SCHEME_EVENTS);

    assertThat(readAgain(BALLOT, KafkaTopics.SCHEME_EVENTS)).isPositive();
    refused(TopicAuthorizationException.class, () -> readAgain(SCORING, KafkaTopics.SCHEME_EVENTS));
  }

  @Test
  void theDossierServiceReadsResultsAndSeesNoBallot() {
    read(DOSSIER, DOSSIER, KafkaTopics.RESULT_EVENTS);
    refused(TopicAuthorizationException.class, () -> read(DOSSIER, DOSSIER));
    refused(
        GroupAuthorizationException.class, () -> read(DOSSIER, SCORING, KafkaTopics.RESULT_EVENTS));
  }

  /** As the broker itself tells it, so that nothing is granted that is not written here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "gongping-ballot  | gongping.assessment-events.v1             | DESCRIBE DESCRIBE_CONFIGS WRITE",
        "gongping-ballot  | gongping.assessment-events.v1.dead-letter | nothing",
        "gongping-ballot  | gongping.result-events.v1                 | nothing",
        "gongping-ballot  | gongping.scheme-events.v1                 | DESCRIBE READ",
        "gongping-scoring | gongping.assessment-events.v1             | DESCRIBE READ",
        "gongping-scoring | gongping.assessment-events.v1.dead-letter | DESCRIBE WRITE",
        "gongping-scoring | gongping.result-events.v1                 | DESCRIBE WRITE",
        "gongping-scoring | gongping.scheme-events.v1                 | DESCRIBE WRITE",
        "gongping-dossier | gongping.assessment-events.v1             | nothing",
        "gongping-dossier | gongping.assessment-events.v1.dead-letter | nothing",
        "gongping-dossier | gongping.result-events.v1                 | DESCRIBE READ",
        "gongping-dossier | gongping.scheme-events.v1                 | nothing",
      })
  void eachUserHasTheseRightsAndNoOther(String user, String topic, @Nullable String rights)
      throws Exception {
    try (Admin admin = Admin.create(settings(user))) {
      if (rights == null) {
        refused(
            TopicAuthorizationException.class,
            () -> admin.describeTopics(Set.of(topic)).allTopicNames().get());
      } else {
        assertThat(allowed(admin, topic)).containsExactlyInAnyOrder(rights.split(" "));
      }
      assertThat(
              admin
                  .describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true))
                  .authorizedOperations()
                  .get())
          .isEmpty();
      refused(
          AuthorizationException.class,
          () ->
              admin
                  .createTopics(List.of(new NewTopic("other", Optional.empty(), Optional.empty())))
                  .all()
                  .get());
    }
  }

  private static List<String> allowed(Admin admin, String topic) throws Exception {
    return admin
        .describeTopics(
            Set.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
        .allTopicNames()
        .get()
        .values()
        .stream()
        .flatMap(description -> description.authorizedOperations().stream())
        .map(AclOperation::name)
        .toList();
  }

  @Test
  void whoHasNoPasswordIsNobody() {
    Map<String, Object> forged = settings(BALLOT);
    forged.computeIfPresent(
        "sasl.jaas.config",
        (name, login) -> login.toString().replaceAll("password=\"[^\"]*\"", "password=\"guess\""));
    try (Admin admin = Admin.create(forged)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> admin.listTopics().names().get())
          .withCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void aRightThatTheManifestDoesNotNameIsTakenBack() throws Exception {
    AclBinding more =
        new AclBinding(
            new ResourcePattern(ResourceType.TOPIC, KafkaTopics.RESULT_EVENTS, PatternType.LITERAL),
            new AccessControlEntry(
                "User:" + BALLOT, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    try (Admin admin = Admin.create(broker.administrator())) {
      admin.createAcls(List.of(more)).all().get();

      broker.grant();

      assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
          .isNotEmpty()
          .doesNotContain(more);
    }
  }

  private static Map<String, Object> settings(String user) {
    return broker.settings(user);
  }

  private static String describe(Admin admin, String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin
        .describeConfigs(Set.of(resource))
        .values()
        .values()
        .iterator()
        .next()
        .get()
        .get("retention.ms")
        .value();
  }

  private static void send(String user, String topic) throws Exception {
    Map<String, Object> settings = settings(user);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
    }
  }

  /** How many events come from the beginning of the topic. */
  private static int readAgain(String user, String topic) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings(user), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return consumer.poll(Duration.ofSeconds(5)).count();
    }
  }

  private static void read(String user, String group) {
    read(user, group, KafkaTopics.ASSESSMENT_EVENTS);
  }

  private static void read(String user, String group, String topic) {
    Map<String, Object> settings = settings(user);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      consumer.poll(Duration.ofSeconds(5));
    }
  }

  private static void refused(Class<? extends Throwable> cause, ThrowingCallable attempt) {
    Throwable failure = catchThrowable(attempt);
    assertThat(failure).isNotNull();
    assertThat(failure instanceof ExecutionException ? failure.getCause() : failure)
        .isInstanceOf(cause);
  }
}
