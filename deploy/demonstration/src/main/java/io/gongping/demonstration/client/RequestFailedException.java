package io.gongping.demonstration.client;

/** A request was refused or got no answer; the message says which and why. */
public final class RequestFailedException extends RuntimeException {

  RequestFailedException(String message) {
    super(message);
  }

  RequestFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
