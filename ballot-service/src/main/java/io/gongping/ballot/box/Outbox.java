package io.gongping.ballot.box;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    void openedSent();

    void ballotsSent(Collection<PendingBallot> ballots);

    void closedSent();
  }

  /**
   * How far a box is.
   *
   * @param opened the data of the opened event
   * @param stopped whether no further ballot can come
   * @param closed the data of the closed event; null until the box is counted
   */
  record Progress(String opened, boolean openedSent, boolean stopped, @Nullable String closed) {}

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
