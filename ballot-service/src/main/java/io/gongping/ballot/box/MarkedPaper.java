package io.gongping.ballot.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A paper with a valid ballot on it.
 *
 * @param paperId the paper
 * @param text what the ballot says, as its paper's {@link MarkSheet} writes it: one character per
 *     item where the paper asks for letters only, else as {@link BallotText} has it
 */
public record MarkedPaper(UUID paperId, String text) {

  /** The bytes that stand for this ballot and no other. */
  byte[] canonical() {
    byte[] bytes = text.getBytes(UTF_8);
    return ByteBuffer.allocate(2 * Long.BYTES + bytes.length)
        .putLong(paperId.getMostSignificantBits())
        .putLong(paperId.getLeastSignificantBits())
        .put(bytes)
        .array();
  }

  @Override
  public String toString() {
    return "MarkedPaper[secret]";
  }
}
