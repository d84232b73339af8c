package io.gongping.ballot.box;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is still to be sent. */
public interface Outbox {

  /** The assessments that have anything to send, or will have once their box closes. */
  List<UUID> waiting();

  /** How many ballots wait in all. */
  long pending();

  /**
   * Works on the outbox of one assessment in one transaction, as the only one among all replicas.
   *
   * @return empty if another replica is at it
   */
  <R> Optional<R> exclusively(UUID assessmentId, Function<Session, R> work);

  /** The outbox of one assessment, held by one relay. What it deletes is gone on commit. */
  interface Session {

    /** How far the box is. */
    Progress progress();

    /** Up to that many ballots; which ones, says nothing about when they were cast. */
    List<PendingBallot> pending(int limit);

    /** The data of the opened event. */
    String opened();

    /** The data of the closed event of a box that is counted. */
    String closed();

    void openedSent();

    void ballotsSent(Collection<PendingBallot> ballots);

    void closedSent();
  }

  /**
   * How far a box is.
   *
   * @param openedSent whether the opened event was sent
   * @param stopped whether no further ballot can come
   * @param counted whether there is a closed event
   */
  record Progress(boolean openedSent, boolean stopped, boolean counted) {}

  /**
   * A ballot that waits to be sent.
   *
   * @param text as in {@link MarkedPaper#text}
   */
  record PendingBallot(UUID paperId, UUID ballotId, String text) {

    @Override
    public String toString() {
      return "PendingBallot[secret]";
    }
  }
}
