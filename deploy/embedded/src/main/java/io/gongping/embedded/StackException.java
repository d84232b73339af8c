package io.gongping.embedded;

import org.jspecify.annotations.Nullable;

/** A part of the stack cannot run; the message is one sentence that a user can act on. */
public class StackException extends RuntimeException {

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
