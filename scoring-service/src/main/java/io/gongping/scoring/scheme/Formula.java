package io.gongping.scoring.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What is left of a condition once everything known has been put in: a formula over the questions
 * that are still open.
 */
public sealed interface Formula {

  /** Settled, as far as a formula can tell from its own shape. */
  default Truth truth() {
    return Truth.UNKNOWN;
  }

  /** The formula after one question was answered. */
  Formula given(Question question, String answer);

  /**
   * Something that is not known.
   *
   * @param about tells questions apart
   * @param answers all that are possible, at least two
   * @param lacks what would answer it
   */
  record Question(Object about, List<String> answers, List<Lack> lacks) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Question question && about.equals(question.about);
    }

    @Override
    public int hashCode() {
      return about.hashCode();
    }
  }

  /** A settled part. */
  record Settled(Truth truth) implements Formula {

    static final Settled TRUE = new Settled(Truth.TRUE);
    static final Settled FALSE = new Settled(Truth.FALSE);

    @Override
    public Formula given(Question question, String answer) {
      return this;
    }
  }

  /** True when the answer is among these. */
  record Open(Question question, Set<String> fulfilling) implements Formula {

    @Override
    public Formula given(Question answered, String answer) {
      if (!question.equals(answered)) {
        return this;
      }
      return fulfilling.contains(answer) ? Settled.TRUE : Settled.FALSE;
    }
  }

  /** True when at least {@code needed} of the parts are. */
  record Count(int needed, List<Formula> parts) implements Formula {

    @Override
    public Formula given(Question question, String answer) {
      return count(needed, parts.stream().map(part -> part.given(question, answer)).toList());
    }
  }

  /** True when the part is not. */
  record Negation(Formula part) implements Formula {

    @Override
    public Formula given(Question question, String answer) {
      return negation(part.given(question, answer));
    }
  }

  /** Open while there is more than one answer, settled otherwise. */
  static Formula open(Question question, Set<String> fulfilling) {
    if (fulfilling.isEmpty()) {
      return Settled.FALSE;
    }
    return fulfilling.containsAll(question.answers())
        ? Settled.TRUE
        : new Open(question, fulfilling);
  }

  /** At least {@code needed} of the parts, with the settled ones worked in. */
  static Formula count(int needed, List<Formula> parts) {
    int missing = needed;
    List<Formula> open = new ArrayList<>();
    for (Formula part : parts) {
      switch (part.truth()) {
        case TRUE -> missing--;
        case UNKNOWN, WITHHELD -> open.add(part);
        case FALSE -> {
          // A false part neither helps nor stays open.
        }
      }
    }
    if (missing <= 0) {
      return Settled.TRUE;
    }
    return missing > open.size()
        ? Settled.FALSE
        : new Count(missing, Collections.unmodifiableList(open));
  }

  /** The opposite. */
  static Formula negation(Formula part) {
    return switch (part.truth()) {
      case TRUE -> Settled.FALSE;
      case FALSE -> Settled.TRUE;
      case UNKNOWN, WITHHELD -> new Negation(part);
    };
  }
}
