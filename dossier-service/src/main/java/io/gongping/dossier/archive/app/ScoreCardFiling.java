package io.gongping.dossier.archive.app;

import io.gongping.dossier.archive.ReceivedEvent;
import io.gongping.dossier.archive.ReceivedEvent.Illegible;
import io.gongping.dossier.archive.ReceivedEvent.Legible;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.ScoreCardArchive;
import io.gongping.dossier.archive.ScoreCardArchive.Filing;
import io.gongping.dossier.archive.UnfiledEvent;
import io.gongping.dossier.archive.UnfiledEvents;
import io.gongping.dossier.archive.UnfiledReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Files score cards and sets aside what is none, all or nothing. */
@ApplicationScoped
class ScoreCardFiling {

  private final ScoreCardArchive archive;
  private final UnfiledEvents unfiledEvents;

  ScoreCardFiling(ScoreCardArchive archive, UnfiledEvents unfiledEvents) {
    this.archive = archive;
    this.unfiledEvents = unfiledEvents;
  }

  /**
   * What became of some events.
   *
   * @param filed how many cards were filed now
   * @param alreadyFiled how many had been filed before
   * @param setAside the events that were set aside now
   */
  record Report(int filed, int alreadyFiled, List<UnfiledEvent> setAside) {}

  /**
   * Files events in one transaction, in their order.
   *
   * @throws io.gongping.dossier.archive.NotStorableException if the database refuses the values of
   *     one of them; then nothing has happened
   */
  @Transactional
  Report file(List<ReceivedEvent> events) {
    List<ScoreCard> cards = new ArrayList<>();
    List<ReceivedEvent> theirEvents = new ArrayList<>();
    List<UnfiledEvent> unfiled = new ArrayList<>();
    for (ReceivedEvent event : events) {
      switch (event.reading()) {
        case Legible(ScoreCard card) -> {
          cards.add(card);
          theirEvents.add(event);
        }
        case Illegible illegible ->
            unfiled.add(event.unfiled(illegible.reason(), illegible.detail()));
      }
    }
    List<Filing> filings = archive.file(cards);
    for (int i = 0; i < filings.size(); i++) {
      if (filings.get(i) == Filing.CONTRADICTS_FILED_CARD) {
        unfiled.add(theirEvents.get(i).unfiled(UnfiledReason.CONTRADICTS_FILED_CARD, null));
      }
    }
    return new Report(
        count(filings, Filing.FILED),
        count(filings, Filing.ALREADY_FILED),
        unfiledEvents.keep(unfiled));
  }

  /** Sets one event aside that cannot be filed for a reason that only the database knew. */
  @Transactional
  Report setAside(ReceivedEvent event, UnfiledReason reason) {
    return new Report(0, 0, unfiledEvents.keep(List.of(event.unfiled(reason, null))));
  }

  private static int count(List<Filing> filings, Filing outcome) {
    return Collections.frequency(filings, outcome);
  }
}
