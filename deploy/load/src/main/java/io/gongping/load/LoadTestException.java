package io.gongping.load;

/** The load test could not be run; the message says why. */
final class LoadTestException extends RuntimeException {

  LoadTestException(String message) {
    super(message);
  }
}
