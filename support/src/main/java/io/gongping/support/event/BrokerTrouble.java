package io.gongping.support.event;

import io.gongping.support.background.PlainReason;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Kafka did not do what it was asked for. The message names what was tried, the topics and the
 * cause in words that an operator can act on; nothing of an event gets into it.
 */
public final class BrokerTrouble extends RuntimeException implements PlainReason {

  private static final int DEEPEST = 10;

  private static final String TOO_FEW =
      "too few replicas are in sync (min.insync.replicas); a broker is away";

  /**
   * @param reason quotes no data
   */
  public BrokerTrouble(String reason) {
    super(reason);
  }

  private BrokerTrouble(String reason, Throwable cause) {
    super(reason, cause);
  }

  /**
   * What went wrong.
   *
   * @param action such as {@code Sending to}; the topics follow
   * @param topics where Kafka does not name those that it refuses
   * @param failure as the client reports it
   */
  public static BrokerTrouble of(String action, Collection<String> topics, Throwable failure) {
    Collection<String> named =
        chain(failure)
            .flatMap(cause -> refused(cause).stream())
            .findFirst()
            .orElseGet(() -> new TreeSet<>(topics));
    String why =
        chain(failure)
            .flatMap(cause -> why(cause).stream())
            .findFirst()
            .orElse("the broker's log may say more");
    return new BrokerTrouble("%s %s: %s".formatted(action, String.join(", ", named), why), failure);
  }

  private static Optional<Collection<String>> refused(Throwable failure) {
    return failure instanceof TopicAuthorizationException refusal
            && !refusal.unauthorizedTopics().isEmpty()
        ? Optional.of(new TreeSet<>(refusal.unauthorizedTopics()))
        : Optional.empty();
  }

  private static Optional<String> why(Throwable failure) {
    return switch (failure) {
      case TopicAuthorizationException refusal ->
          Optional.of("the broker allows this user no such thing with the topic (ACL)");
      case GroupAuthorizationException refusal ->
          Optional.of(
              "the broker does not allow this user the group %s (ACL)"
                  .formatted(refusal.groupId()));
      // What a producer hears that may write nowhere; one that may write elsewhere hears of the
      // topic.
      case ClusterAuthorizationException refusal ->
          Optional.of("the broker lets this user write to no topic (ACL)");
      case AuthorizationException refusal ->
          Optional.of("the broker does not allow this user to do so (ACL)");
      case SslAuthenticationException refusal ->
          Optional.of("broker and service do not trust each other's certificates");
      case AuthenticationException refusal -> Optional.of("the broker refuses the login");
      case UnknownTopicOrPartitionException missing -> Optional.of("there is no such topic");
      case RecordTooLargeException large ->
          Optional.of("an event is larger than the topic takes (max.message.bytes)");
      case NotEnoughReplicasException few -> Optional.of(TOO_FEW);
      case NotEnoughReplicasAfterAppendException few -> Optional.of(TOO_FEW);
      case RetriableException away -> Optional.of("the broker does not answer, or not in time");
      default -> Optional.empty();
    };
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }
}
