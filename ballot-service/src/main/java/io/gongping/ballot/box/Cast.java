package io.gongping.ballot.box;

import java.util.Arrays;
import java.util.UUID;

/**
 * A ballot on its way into the box.
 *
 * @param assessmentId whose box it goes into
 * @param credential the hash that the box spends
 * @param answer what the rater gets for it
 * @param ballotId random, of version 4: it must tell no order
 * @param ballot what it says
 * @param inTime whether it came before the end of the last day; what came later is not written, but
 *     a repetition of what is in the box is recognised
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Handed straight to the driver; compared by content below.
public record Cast(
    UUID assessmentId,
    byte[] credential,
    byte[] answer,
    UUID ballotId,
    MarkedPaper ballot,
    boolean inTime) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Cast cast
        && assessmentId.equals(cast.assessmentId)
        && Arrays.equals(credential, cast.credential)
        && Arrays.equals(answer, cast.answer)
        && ballotId.equals(cast.ballotId)
        && ballot.equals(cast.ballot)
        && inTime == cast.inTime;
  }

  @Override
  public int hashCode() {
    return ballotId.hashCode();
  }

  @Override
  public String toString() {
    return "Cast[secret]";
  }
}
