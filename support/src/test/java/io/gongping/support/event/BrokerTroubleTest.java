package io.gongping.support.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokerTroubleTest {

  private static final String QUOTED = "marks AAB";

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(
            new TopicAuthorizationException(QUOTED),
            "one, two: the broker allows this user no such thing with the topic (ACL)"),
        Arguments.of(
            new TopicAuthorizationException(Set.of("two")),
            "two: the broker allows this user no such thing with the topic (ACL)"),
        Arguments.of(
            GroupAuthorizationException.forGroupId("g"),
            "one, two: the broker does not allow this user the group g (ACL)"),
        Arguments.of(
            new ClusterAuthorizationException(QUOTED),
            "one, two: the broker lets this user write to no topic (ACL)"),
        Arguments.of(
            new TransactionalIdAuthorizationException(QUOTED),
            "one, two: the broker does not allow this user to do so (ACL)"),
        Arguments.of(
            new SaslAuthenticationException(QUOTED), "one, two: the broker refuses the login"),
        Arguments.of(
            new SslAuthenticationException(QUOTED),
            "one, two: broker and service do not trust each other's certificates"),
        Arguments.of(
            new UnknownTopicOrPartitionException(QUOTED), "one, two: there is no such topic"),
        Arguments.of(
            new RecordTooLargeException(QUOTED),
            "one, two: an event is larger than the topic takes (max.message.bytes)"),
        Arguments.of(
            new NotEnoughReplicasException(QUOTED),
            "one, two: too few replicas are in sync (min.insync.replicas); a broker is away"),
        Arguments.of(
            new TimeoutException(QUOTED), "one, two: the broker does not answer, or not in time"),
        Arguments.of(new KafkaException(QUOTED), "one, two: the broker's log may say more"));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void itNamesTopicsAndCauseAndQuotesNothing(Exception cause, String told) {
    Exception wrapped = new ExecutionException(QUOTED, new KafkaException(QUOTED, cause));

    assertThat(BrokerTrouble.of("Sending to", List.of("two", "one", "two"), wrapped))
        .hasMessage("Sending to " + told)
        .hasCause(wrapped);
  }

  @Test
  void aCircleOfCausesEnds() {
    Exception inner = new IllegalStateException();
    Exception outer = new IllegalStateException(inner);
    inner.initCause(outer);

    assertThat(BrokerTrouble.of("Reading", Set.of("t"), outer))
        .hasMessage("Reading t: the broker's log may say more");
  }
}
