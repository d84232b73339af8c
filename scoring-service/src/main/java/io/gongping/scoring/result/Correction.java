package io.gongping.scoring.result;

import io.gongping.scoring.verification.Verification;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision that somebody proposed. Nothing of it is in force before another person has confirmed
 * it.
 *
 * @param decision the revision that it would be
 * @param verification what the second person made of it; empty while nobody has looked at it
 */
public record Correction(UUID id, Decision decision, Optional<Verification> verification) {

  /** Whether it still waits for the second person. */
  public boolean isOpen() {
    return verification.isEmpty();
  }
}
