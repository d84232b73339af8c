package io.gongping.scoring.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What is left of a condition once everything known has been put in: a formula over the questions
 * that are still open.
 */
sealed interface Formula {

  /** Settled, as far as a formula can tell from its own shape. */
  default Truth truth() {
    return Truth.UNKNOWN;
  }

  /** The formula after one question was answered. */
  Formula given(Question question, String answer);

  /** Something that is not known. */
  sealed interface Question {

    /** All answers that are possible, at least two. */
    List<String> answers();
  }

  /** A finding that nobody has made and verified yet. */
  record UnmadeFinding(Missing missing, List<String> answers) implements Question {}

  /**
   * Something that no finding can fill.
   *
   * @param place tells gaps with the same reason apart
   */
  record Gap(Reason reason, int place) implements Question {

    static final String HOLDS = "holds";

    @Override
    public List<String> answers() {
      return List.of(HOLDS, "fails");
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

  /** At least {@code needed} of the parts, with the settled ones worked in. */
  static Formula count(int needed, List<Formula> parts) {
    int missing = needed;
    List<Formula> open = new ArrayList<>();
    for (Formula part : parts) {
      switch (part.truth()) {
        case TRUE -> missing--;
        case UNKNOWN -> open.add(part);
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
      case UNKNOWN -> new Negation(part);
    };
  }
}
