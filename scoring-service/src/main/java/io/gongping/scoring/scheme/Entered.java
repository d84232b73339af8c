package io.gongping.scoring.scheme;

/**
 * Something that one role enters and another verifies. What is not entered at all is absent.
 *
 * @param <T> what is entered
 */
public sealed interface Entered<T> {

  /** Entered by one and confirmed by another: it counts. */
  record Confirmed<T>(T value) implements Entered<T> {}

  /** Entered and not verified yet: it neither counts nor is left out, but keeps things unknown. */
  record Pending<T>() implements Entered<T> {}

  /** A verified entry. */
  static <T> Entered<T> confirmed(T value) {
    return new Confirmed<>(value);
  }

  /** An entry that awaits verification. */
  static <T> Entered<T> pending() {
    return new Pending<>();
  }
}
