package io.gongping.ballot.slip;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes new codes. */
public final class SlipCodes {

  private final RandomGenerator random;

  /**
   * @param random a cryptographically strong source
   */
  public SlipCodes(RandomGenerator random) {
    this.random = random;
  }

  /** That many new codes. */
  public List<SlipCode> next(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  private SlipCode next() {
    byte[] secret = new byte[SlipCode.BYTES];
    random.nextBytes(secret);
    return SlipCode.of(secret);
  }
}
