package io.gongping.ballot.assessment;

import io.gongping.ballot.BallotProblem;
import io.gongping.support.problem.ProblemError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Notes what is wrong with a definition, and where. */
final class Mistakes {

  private final List<ProblemError> found = new ArrayList<>();

  List<ProblemError> found() {
    return List.copyOf(found);
  }

  void add(String pointer, BallotProblem code) {
    add(pointer, code, Map.of());
  }

  void add(String pointer, BallotProblem code, Map<String, Object> members) {
    found.add(new ProblemError(pointer, code, members));
  }

  /** Notes every key that comes again; what is empty was noted when it was read. */
  <T> void unique(String list, List<T> elements, Function<T, String> key, String keyPointer) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      String value = key.apply(elements.get(i));
      if (!value.isEmpty() && !seen.add(value)) {
        add(list + "/" + i + keyPointer, BallotProblem.KEY_DUPLICATE);
      }
    }
  }

  /** Notes every key of a list of keys that leads nowhere or comes again. */
  void references(Set<String> keys, List<String> references, String at, BallotProblem unknown) {
    unique(at, references, Function.identity(), "");
    for (int i = 0; i < references.size(); i++) {
      known(keys, references.get(i), at + "/" + i, unknown);
    }
  }

  /** Notes a key that leads nowhere; an empty one was noted when it was read. */
  void known(Set<String> keys, String reference, String at, BallotProblem unknown) {
    if (!reference.isEmpty() && !keys.contains(reference)) {
      add(at, unknown);
    }
  }
}
