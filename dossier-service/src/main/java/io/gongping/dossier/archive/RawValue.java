package io.gongping.dossier.archive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of an event as they came. */
public final class RawValue {

  private final byte[] bytes;

  private RawValue(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these bytes; none for a record without a value. */
  public static RawValue of(byte @Nullable [] bytes) {
    return new RawValue(bytes == null ? new byte[0] : bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawValue that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The bytes stay out of logs. */
  @Override
  public String toString() {
    return "RawValue[" + bytes.length + " bytes]";
  }
}
