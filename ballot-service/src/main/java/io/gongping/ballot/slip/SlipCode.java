package io.gongping.ballot.slip;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The code of a slip: 128 random bits and a checksum of 12 bits, written as 28 characters of
 * Crockford's base32 in groups of four, {@code XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX}.
 *
 * <p>The checksum is a cyclic code of degree 12. It finds every mistyped character and every two
 * neighbours that changed places, as both alter at most ten adjacent bits; of any other mistake one
 * in 4096 passes, and then hits no slip that was made. It guards against typing, not against
 * guessing: against that stand the 128 bits.
 *
 * <p>A code is a secret until it is spent and the key of its acknowledgement ever after. It is
 * never stored, logged or shown in {@link #toString}; only its hash is kept.
 */
public final class SlipCode {

  /** Bytes of randomness in a code. */
  public static final int BYTES = 16;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 28;
  private static final int BITS_PER_CHARACTER = 5;
  private static final int BITS_PER_GROUP = 4 * BITS_PER_CHARACTER;
  private static final int SECRET_BITS = BYTES * Byte.SIZE;
  private static final int CHECK_BITS = 12;

  /** x¹² + x¹¹ + x³ + x² + x + 1, without its highest term. */
  private static final int CHECK_POLYNOMIAL = 0x80F;

  /** Longer input cannot be a code, however it is spaced. */
  private static final int LONGEST_INPUT = 64;

  private final byte[] secret;

  private SlipCode(byte[] secret) {
    this.secret = secret;
  }

  /**
   * The code of these random bytes.
   *
   * @param random {@link #BYTES} bytes
   */
  public static SlipCode of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("A slip code has " + BYTES + " bytes");
    }
    return new SlipCode(random.clone());
  }

  /**
   * Reads a code as a person typed it: in either case, with any hyphens or spaces or none, O for 0,
   * I or L for 1.
   *
   * @return empty for what is no code: wrong length, a foreign character or a wrong checksum
   */
  public static Optional<SlipCode> parse(String typed) {
    if (typed.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    byte[] values = new byte[CHARACTERS];
    int characters = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '-' || c == ' ') {
        continue;
      }
      int value = ALPHABET.indexOf(unconfused(c));
      if (value < 0 || characters == CHARACTERS) {
        return Optional.empty();
      }
      values[characters++] = (byte) value;
    }
    return characters == CHARACTERS ? checked(values) : Optional.empty();
  }

  private static Optional<SlipCode> checked(byte[] values) {
    byte[] secret = new byte[BYTES];
    int check = 0;
    for (int bit = 0; bit < CHARACTERS * BITS_PER_CHARACTER; bit++) {
      int value = values[bit / BITS_PER_CHARACTER];
      int set = value >>> (BITS_PER_CHARACTER - 1 - bit % BITS_PER_CHARACTER) & 1;
      if (bit < SECRET_BITS) {
        secret[bit / Byte.SIZE] |= (byte) (set << (Byte.SIZE - 1 - bit % Byte.SIZE));
      } else {
        check = check << 1 | set;
      }
    }
    return check == checksum(secret) ? Optional.of(new SlipCode(secret)) : Optional.empty();
  }

  /** The code as it is printed. */
  public String text() {
    int check = checksum(secret);
    StringBuilder text = new StringBuilder();
    int value = 0;
    for (int bit = 0; bit < CHARACTERS * BITS_PER_CHARACTER; bit++) {
      int set =
          bit < SECRET_BITS
              ? secret[bit / Byte.SIZE] >>> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1
              : check >>> (SECRET_BITS + CHECK_BITS - 1 - bit) & 1;
      value = value << 1 | set;
      if ((bit + 1) % BITS_PER_CHARACTER == 0) {
        text.append(ALPHABET.charAt(value));
        value = 0;
      }
      if ((bit + 1) % BITS_PER_GROUP == 0 && bit + 1 < SECRET_BITS + CHECK_BITS) {
        text.append('-');
      }
    }
    return text.toString();
  }

  /** SHA-256 of the code: what the box knows a slip by. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /** The bytes of the code, as the key of an acknowledgement. */
  public byte[] key() {
    return secret.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SlipCode code && MessageDigest.isEqual(secret, code.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  @Override
  public String toString() {
    return "SlipCode[secret]";
  }

  private static char unconfused(char typed) {
    char upper = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> upper;
    };
  }

  private static int checksum(byte[] secret) {
    int remainder = 0;
    for (byte octet : secret) {
      for (int bit = 7; bit >= 0; bit--) {
        boolean divides = ((remainder >>> (CHECK_BITS - 1)) & 1) != ((octet >>> bit) & 1);
        remainder = (remainder << 1) & ((1 << CHECK_BITS) - 1);
        if (divides) {
          remainder ^= CHECK_POLYNOMIAL;
        }
      }
    }
    return remainder;
  }
}
