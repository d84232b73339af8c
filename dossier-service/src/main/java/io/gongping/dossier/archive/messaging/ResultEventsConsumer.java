package io.gongping.dossier.archive.messaging;

import io.gongping.dossier.archive.ReceivedEvent;
import io.gongping.dossier.archive.app.ResultIntake;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Receives published results in batches. A batch is acknowledged, and its offsets committed, only
 * after its transaction; a crash in between delivers it again, which changes nothing. While the
 * database is away the batch is tried again for ever: nothing that follows can overtake it.
 */
@ApplicationScoped
class ResultEventsConsumer {

  private static final int FOR_EVER = -1;
  private static final long NO_LIMIT = 0;

  private final ResultEventReader reader;
  private final ResultIntake intake;

  ResultEventsConsumer(ResultEventReader reader, ResultIntake intake) {
    this.reader = reader;
    this.intake = intake;
  }

  @Incoming("result-events")
  @Blocking
  // The driver's batches assert that their connection is open, where assertions are on.
  @Retry(
      maxRetries = FOR_EVER,
      maxDuration = NO_LIMIT,
      delay = 200,
      jitter = 100,
      retryOn = {Exception.class, AssertionError.class})
  @ExponentialBackoff(maxDelay = 10_000)
  void receive(ConsumerRecords<String, byte[]> batch) {
    List<ReceivedEvent> events = new ArrayList<>(batch.count());
    for (ConsumerRecord<String, byte[]> message : batch) {
      events.add(reader.read(message));
    }
    intake.take(events);
  }
}
