package io.gongping.demonstration;

/** The main job could not be done; the message says at which request and why. */
public final class DemonstrationException extends RuntimeException {

  DemonstrationException(String message) {
    super(message);
  }

  DemonstrationException(String message, Throwable cause) {
    super(message, cause);
  }
}
