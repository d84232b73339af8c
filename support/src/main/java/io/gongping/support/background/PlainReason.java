package io.gongping.support.background;

/**
 * A failure whose message tells why in words that quote no data: it may be logged and shown. Of
 * every other failure only the class is.
 */
public interface PlainReason {

  /** As {@link Throwable#getMessage}. */
  String getMessage();
}
