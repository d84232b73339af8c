package io.gongping.scoring.result.app;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Several subjects in one request, all of them or none: gathers every mistake instead of stopping
 * at the first.
 *
 * @param <T> what is made of one of them
 */
final class Batch<T> {

  private static final Map<String, String> MEMBERS =
      Map.of(
          "grade-unknown", "/grade",
          "grade-missing", "/grade",
          "not-graded", "/grade",
          "no-grade-and-grade", "/noGrade",
          "no-grade-of-team", "/noGrade",
          "reason-missing", "/reason",
          "scores-open", "/reason",
          "opinion-empty", "/text",
          "date-in-future", "/decidedOn");

  private final String list;
  private final List<T> made = new ArrayList<>();
  private final List<ProblemError> mistakes = new ArrayList<>();
  private final Set<String> subjects = new HashSet<>();
  private int size;

  /**
   * @param list the member of the request that holds them
   */
  Batch(String list) {
    this.list = list;
  }

  /** Adds the next one, or the mistake that it makes. */
  void add(String subject, Supplier<T> one) {
    String pointer = "/" + list + "/" + size++;
    if (!subjects.add(subject)) {
      mistakes.add(
          new ProblemError(
              pointer + "/subject", ScoringProblem.SUBJECT_TWICE, Map.of("subject", subject)));
      return;
    }
    try {
      made.add(one.get());
    } catch (ProblemException mistake) {
      Map<String, Object> members = new LinkedHashMap<>(mistake.members());
      members.put("subject", subject);
      mistakes.add(
          new ProblemError(
              pointer + MEMBERS.getOrDefault(mistake.code().code(), "/subject"),
              mistake.code(),
              members));
    }
  }

  /**
   * All of them in their order.
   *
   * @throws ProblemException {@code batch-refused} with every mistake
   */
  List<T> complete() {
    if (!mistakes.isEmpty()) {
      throw ScoringProblem.BATCH_REFUSED.problem().withErrors(mistakes);
    }
    return made;
  }
}
