package io.gongping.dossier.archive;

import java.util.List;

/** Where score cards are filed. */
public interface ScoreCardArchive {

  /** What became of a card that was to be filed. */
  enum Filing {
    FILED,
    /** The very same card has been filed before. */
    ALREADY_FILED,
    /** Another card has been filed for this assessment, subject and revision; it stays as it is. */
    CONTRADICTS_FILED_CARD
  }

  /**
   * Files cards in the order given; to be called in a transaction.
   *
   * @return the outcome for each card, in the same order
   * @throws NotStorableException if the database refuses the values of a card; the transaction is
   *     lost
   */
  List<Filing> file(List<ScoreCard> cards);
}
