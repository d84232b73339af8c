package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.workbook.WorkbookUnreadable.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies a part while it is read, and stops where it is too long, or where one of its tags or texts
 * is: a parser holds those whole.
 */
final class MeteredStream extends FilterInputStream {

  /** Octets without a further tag: the longest text of a cell with every character escaped. */
  private static final int LONGEST_STRETCH = 256 * 1024;

  private final OutputStream copy;
  private final long most;
  private long read;
  private int stretch;

  /**
   * @param most octets that may be read
   */
  MeteredStream(InputStream part, long most, OutputStream copy) {
    super(part);
    this.most = most;
    this.copy = copy;
  }

  long octets() {
    return read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      read += count;
      for (int i = offset; i < offset + count; i++) {
        stretch = buffer[i] == '<' ? 0 : stretch + 1;
        if (stretch > LONGEST_STRETCH) {
          throw new WorkbookUnreadable(Reason.TOO_LARGE);
        }
      }
      if (read > most) {
        throw new WorkbookUnreadable(Reason.TOO_LARGE);
      }
      copy.write(buffer, offset, count);
    }
    return count;
  }

  /** The parts of an archive are closed with it. */
  @Override
  public void close() {
    // Nothing of its own.
  }
}
