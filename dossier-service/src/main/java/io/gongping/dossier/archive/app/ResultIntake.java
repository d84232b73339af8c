package io.gongping.dossier.archive.app;

import io.gongping.dossier.archive.NotStorableException;
import io.gongping.dossier.archive.ReceivedEvent;
import io.gongping.dossier.archive.UnfiledEvent;
import io.gongping.dossier.archive.UnfiledReason;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes in what the scoring service published. When it returns, every event is in the database,
 * filed or set aside; it throws only for failures that trying again can mend.
 */
@ApplicationScoped
public class ResultIntake {

  private final ScoreCardFiling filing;
  private final FilingMetrics metrics;

  ResultIntake(ScoreCardFiling filing, FilingMetrics metrics) {
    this.filing = filing;
    this.metrics = metrics;
  }

  /** Takes in events in their order. Taking in the same events again changes nothing. */
  public void take(List<ReceivedEvent> events) {
    try {
      note(filing.file(events));
    } catch (NotStorableException oneOfThem) {
      events.forEach(this::takeAlone);
    }
  }

  private void takeAlone(ReceivedEvent event) {
    try {
      note(filing.file(List.of(event)));
    } catch (NotStorableException thisOne) {
      note(filing.setAside(event, UnfiledReason.NOT_STORABLE));
    }
  }

  private void note(ScoreCardFiling.Report report) {
    metrics.count(report);
    for (UnfiledEvent event : report.setAside()) {
      Log.warnf(
          "Event not filed: %s, %s partition %d offset %d; kept as unfiled event %s",
          event.reason().code(),
          event.position().topic(),
          event.position().partition(),
          event.position().offset(),
          event.id());
    }
  }
}
