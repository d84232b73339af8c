package io.gongping.scoring.verification;

import java.util.Optional;

/** How far a version has come. */
public enum VerificationState {
  /** Entered, and seen by nobody else: it counts neither as there nor as not there. */
  PENDING,
  CONFIRMED,
  REJECTED;

  /** The state that a verification leads to. */
  public static VerificationState of(Optional<Verification> verification) {
    return verification
        .map(
            made ->
                switch (made.verdict()) {
                  case CONFIRMED -> CONFIRMED;
                  case REJECTED -> REJECTED;
                })
        .orElse(PENDING);
  }
}
