package io.gongping.scoring.tally.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes batches from the topic of assessment events. A batch is acknowledged when its transaction
 * has been committed; what was not acknowledged comes again.
 */
@ApplicationScoped
class AssessmentEvents {

  private final PatientCounter counter;

  AssessmentEvents(PatientCounter counter) {
    this.counter = counter;
  }

  @Incoming("assessment-events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> batch) {
    counter.count(
        StreamSupport.stream(batch.spliterator(), false).map(EventParser::parse).toList());
  }
}
