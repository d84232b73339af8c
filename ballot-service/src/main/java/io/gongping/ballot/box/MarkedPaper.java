package io.gongping.ballot.box;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A paper with valid marks: what a ballot says.
 *
 * @param paperId the paper
 * @param marks one character per item, in the order of the paper's subjects and their forms' items
 */
public record MarkedPaper(UUID paperId, String marks) {

  /** The bytes that stand for this ballot and no other. */
  byte[] canonical() {
    byte[] text = marks.getBytes(US_ASCII);
    return ByteBuffer.allocate(2 * Long.BYTES + text.length)
        .putLong(paperId.getMostSignificantBits())
        .putLong(paperId.getLeastSignificantBits())
        .put(text)
        .array();
  }

  @Override
  public String toString() {
    return "MarkedPaper[secret]";
  }
}
