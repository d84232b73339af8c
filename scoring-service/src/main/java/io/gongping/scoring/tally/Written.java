package io.gongping.scoring.tally;

import java.util.Optional;

/** What raters put in words. It is kept apart from their marks and from each other. */
public final class Written {

  private Written() {}

  /**
   * A vote for somebody who is no candidate.
   *
   * @param name in its one form, see {@link WrittenText#name}
   */
  public record WriteIn(String recommendation, String name) {}

  /** What examples are about. */
  public record On(String subject, String item) {}

  /** An example that a negative answer gives. */
  public record Example(String subject, String item, String text) {

    /** The same example as {@link WrittenText#example} has it; empty for what can be none. */
    Optional<Example> inItsOneForm() {
      return WrittenText.example(text).map(one -> new Example(subject, item, one));
    }

    /** Says nothing of the text: it must not get into a log. */
    @Override
    public String toString() {
      return "Example[" + subject + "]";
    }
  }
}
