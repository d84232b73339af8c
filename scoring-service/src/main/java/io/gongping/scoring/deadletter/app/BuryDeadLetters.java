package io.gongping.scoring.deadletter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.deadletter.DeadLetter;
import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.outbox.Outbox;
import io.gongping.scoring.outbox.OutgoingEvent;
import io.gongping.scoring.outbox.OutgoingEvent.Destination;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts messages aside that can't be counted, and tells the world where they lie. */
@ApplicationScoped
public class BuryDeadLetters {

  private static final Logger LOG = Logger.getLogger(BuryDeadLetters.class);
  private static final String TYPE = "io.gongping.event.dead-lettered.v1";
  private static final String METRIC = "gongping.dead.letters";

  private final DeadLetters letters;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final MeterRegistry metrics;

  BuryDeadLetters(DeadLetters letters, Outbox outbox, ObjectMapper json, MeterRegistry metrics) {
    this.letters = letters;
    this.outbox = outbox;
    this.json = json;
    this.metrics = metrics;
  }

  /**
   * Keeps letters and announces those that are new, in the transaction of the caller.
   *
   * @return the new ones
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<DeadLetter> bury(List<DeadLetter> dead) {
    if (dead.isEmpty()) {
      return List.of();
    }
    List<DeadLetter> fresh = letters.add(dead);
    outbox.add(fresh.stream().map(this::event).toList());
    for (DeadLetter letter : fresh) {
      metrics.counter(METRIC, "reason", letter.reason().code()).increment();
      LOG.warnf("Dead letter %s: %s", letter.place(), letter.reason().code());
    }
    return fresh;
  }

  private OutgoingEvent event(DeadLetter letter) {
    UUID assessment = letter.assessmentId();
    String subject = assessment == null ? letter.topic() : assessment.toString();
    return new OutgoingEvent(
        Destination.DEAD_LETTERS, subject, TYPE, letter.place(), subject, data(letter));
  }

  private String data(DeadLetter letter) {
    ObjectNode data =
        json.createObjectNode()
            .put("topic", letter.topic())
            .put("partition", letter.partition())
            .put("offset", letter.offset())
            .put("reason", letter.reason().code());
    if (letter.eventType() != null) {
      data.put("eventType", letter.eventType());
    }
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree is always JSON", impossible);
    }
  }
}
