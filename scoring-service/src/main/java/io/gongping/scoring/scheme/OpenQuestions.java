package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Formula.Question;
import io.gongping.scoring.scheme.Verdict.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds exactly the open questions that can still change a verdict.
 *
 * <p>The verdict is a function of the answers. It is built as a reduced ordered decision diagram:
 * answers are tried question by question until the verdict is settled, and a question all of whose
 * answers lead to the same place is left out. A reduced diagram holds a question if and only if the
 * function depends on it. Kleene's logic alone would ask too much: it can't see that "a or not a"
 * needs no answer.
 *
 * <p>Schemes of the size of the regulations need some hundred steps. A scheme built to explode is
 * cut off after {@value #MOST_STANDINGS} and then every open question is named: too many, never too
 * few.
 */
final class OpenQuestions {

  private static final int MOST_STANDINGS = 20_000;

  private final Grading grading;
  private final List<Question> questions;
  private final Map<Standing, Integer> visited = new HashMap<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final Set<Question> deciding = new HashSet<>();

  private OpenQuestions(Grading grading, List<Question> questions) {
    this.grading = grading;
    this.questions = questions;
  }

  /**
   * What a search found.
   *
   * @param verdict present when no answer can change it
   * @param deciding the questions that can, in the order of the scheme; empty with a verdict
   */
  record Finding(Optional<Verdict> verdict, List<Question> deciding) {}

  /**
   * Looks for the verdict of a standing.
   *
   * @param questions all questions of the standing, in the order of the scheme
   */
  static Finding search(Grading grading, Standing standing, List<Question> questions) {
    Optional<Verdict> settled = standing.verdict(grading);
    if (settled.isPresent()) {
      return new Finding(settled, List.of());
    }
    return new OpenQuestions(grading, questions).search(standing);
  }

  private Finding search(Standing standing) {
    Optional<Verdict> some;
    try {
      explore(standing, 0);
      some = deciding.isEmpty() ? anyVerdict(standing) : Optional.empty();
    } catch (TooManyStandings cutOff) {
      return new Finding(Optional.empty(), questions);
    }
    return new Finding(some, questions.stream().filter(deciding::contains).toList());
  }

  private int explore(Standing standing, int next) {
    Optional<Verdict> verdict = standing.verdict(grading);
    if (verdict.isPresent()) {
      return place(verdict.get());
    }
    Integer known = visited.get(standing);
    if (known != null) {
      return known;
    }
    if (visited.size() >= MOST_STANDINGS) {
      throw new TooManyStandings();
    }
    Question question = questions.get(next);
    List<Integer> outcomes =
        question.answers().stream()
            .map(answer -> explore(standing.given(question, answer), next + 1))
            .toList();
    int place = outcomes.getFirst();
    if (outcomes.stream().distinct().count() > 1) {
      deciding.add(question);
      place = place(new Branch(question, outcomes));
    }
    visited.put(standing, place);
    return place;
  }

  private Optional<Verdict> anyVerdict(Standing standing) {
    Standing answered = standing;
    for (Question question : questions) {
      answered = answered.given(question, question.answers().getFirst());
    }
    return answered.verdict(grading);
  }

  /** Equal ends of the diagram and equal branches have the same place. */
  private int place(Object verdictOrBranch) {
    return places.computeIfAbsent(verdictOrBranch, unseen -> places.size());
  }

  private record Branch(Question question, List<Integer> outcomes) {}

  /** Stops a search that grows beyond reason. */
  private static final class TooManyStandings extends RuntimeException {

    TooManyStandings() {
      super("too many standings", null, false, false);
    }
  }
}
