package io.gongping.dossier.archive.app;

import io.gongping.dossier.archive.EventReading;
import io.gongping.dossier.archive.NotStorableException;
import io.gongping.dossier.archive.ReceivedEvent.Illegible;
import io.gongping.dossier.archive.ReceivedEvent.Legible;
import io.gongping.dossier.archive.Resolution;
import io.gongping.dossier.archive.Resolution.Action;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.ScoreCardArchive;
import io.gongping.dossier.archive.ScoreCardArchive.Filing;
import io.gongping.dossier.archive.UnfiledEvents;
import io.gongping.dossier.archive.UnfiledEvents.Entry;
import io.gongping.dossier.archive.UnfiledReason;
import io.gongping.dossier.problem.DossierProblem;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemException;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deals with an event that could not be filed: files it after all, where this version can, or lets
 * it rest. The event itself stays as it came.
 */
@ApplicationScoped
public class ResolveUnfiledEvent {

  private final UnfiledEvents events;
  private final EventReading reading;
  private final ScoreCardArchive archive;
  private final Caller caller;
  private final Clock clock;

  ResolveUnfiledEvent(
      UnfiledEvents events,
      EventReading reading,
      ScoreCardArchive archive,
      Caller caller,
      Clock clock) {
    this.events = events;
    this.reading = reading;
    this.archive = archive;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Resolves an open event of the caller's regions.
   *
   * @throws ProblemException {@code not-found}, {@code event-already-resolved}; {@code
   *     event-not-fileable} where a retry fails, which leaves the event open
   */
  @Transactional
  public Entry resolve(UUID id, Action action, String reason) {
    Entry event = visible(id);
    if (!events.resolve(id, new Resolution(action, caller.name(), clock.instant(), reason))) {
      throw DossierProblem.EVENT_ALREADY_RESOLVED.problem();
    }
    if (action == Action.RETRY) {
      file(event);
    }
    return visible(id);
  }

  private void file(Entry event) {
    var value = events.value(event.id(), caller.scope()).orElseThrow();
    switch (reading.read(event.type(), event.assessment(), value)) {
      case Legible(ScoreCard card) -> file(card);
      case Illegible(UnfiledReason reason, @Nullable String detail, var region) ->
          throw notFileable(reason, detail);
    }
  }

  private void file(ScoreCard card) {
    try {
      if (archive.file(List.of(card)).contains(Filing.CONTRADICTS_FILED_CARD)) {
        throw notFileable(UnfiledReason.CONTRADICTS_FILED_CARD, null);
      }
    } catch (NotStorableException refused) {
      throw notFileable(UnfiledReason.NOT_STORABLE, null);
    }
  }

  private static ProblemException notFileable(UnfiledReason reason, @Nullable String detail) {
    ProblemException problem =
        DossierProblem.EVENT_NOT_FILEABLE.problem().with("reason", reason.code());
    return detail == null ? problem : problem.with("part", detail);
  }

  private Entry visible(UUID id) {
    return events.find(id, caller.scope()).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }
}
