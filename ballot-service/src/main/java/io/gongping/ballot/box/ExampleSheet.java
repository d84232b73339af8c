package io.gongping.ballot.box;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.VisibleText;
import io.gongping.ballot.box.MarkSheet.Cell;
import io.gongping.support.problem.ProblemError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a paper need an example: the negative ones to a reverse item. Nothing else may
 * have one, so that nobody writes more than was asked.
 */
final class ExampleSheet {

  private static final String EXAMPLES = "/examples";

  private final List<Cell> cells;
  private final Map<Integer, Set<String>> asked;

  private ExampleSheet(List<Cell> cells, Map<Integer, Set<String>> asked) {
    this.cells = cells;
    this.asked = asked;
  }

  static ExampleSheet of(Paper paper, List<Cell> cells) {
    Map<String, Paper.PaperForm> forms = new HashMap<>();
    paper.forms().forEach(form -> forms.put(form.key(), form));
    Map<Integer, Set<String>> asked = new LinkedHashMap<>();
    int cell = 0;
    for (Paper.PaperSubject subject : paper.subjects()) {
      Paper.@Nullable PaperForm form = forms.get(subject.form());
      for (Paper.PaperItem item : form == null ? List.<Paper.PaperItem>of() : form.items()) {
        if (!item.exampleFor().isEmpty()) {
          asked.put(cell, Set.copyOf(item.exampleFor()));
        }
        cell++;
      }
    }
    return new ExampleSheet(cells, asked);
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  /**
   * Checks the examples.
   *
   * @param marks of the ballot by cell; null where there is a mistake
   * @return the texts in their one form, by subject and item
   */
  Map<String, Map<String, String>> check(
      Map<String, ? extends @Nullable Map<String, @Nullable String>> given,
      @Nullable String[] marks,
      List<ProblemError> mistakes) {
    if (given.isEmpty() && asked.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, String>> left = copy(given);
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    asked.forEach(
        (number, needing) -> {
          Cell cell = cells.get(number);
          @Nullable String mark = marks[number];
          if (mark != null && needing.contains(mark)) {
            @Nullable String text = take(left, cell);
            if (text == null) {
              mistakes.add(new ProblemError(pointer(cell), BallotProblem.EXAMPLE_MISSING));
            } else if (isFine(text, cell, mistakes)) {
              texts
                  .computeIfAbsent(cell.subject(), key -> new LinkedHashMap<>())
                  .put(cell.item(), FreeText.example(text));
            }
          }
        });
    left.forEach(
        (subject, items) ->
            items
                .keySet()
                .forEach(
                    item ->
                        mistakes.add(
                            new ProblemError(
                                MarkSheet.pointer(EXAMPLES, subject, item),
                                BallotProblem.EXAMPLE_NOT_ASKED))));
    return texts;
  }

  private static boolean isFine(String text, Cell cell, List<ProblemError> mistakes) {
    int length = FreeText.length(FreeText.example(text));
    if (length == 0 || length > FreeText.LONGEST_EXAMPLE) {
      mistakes.add(
          new ProblemError(
              pointer(cell),
              BallotProblem.VALUE_OUT_OF_RANGE,
              Map.of("least", 1, "most", FreeText.LONGEST_EXAMPLE)));
      return false;
    }
    if (!VisibleText.isVisible(text)) {
      mistakes.add(new ProblemError(pointer(cell), BallotProblem.TEXT_MALFORMED));
      return false;
    }
    return true;
  }

  /** Without what is null: nothing was written there. */
  private static Map<String, Map<String, String>> copy(
      Map<String, ? extends @Nullable Map<String, @Nullable String>> given) {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    given.forEach(
        (subject, items) -> {
          Map<String, String> texts = new LinkedHashMap<>();
          if (items != null) {
            items.forEach(
                (item, text) -> {
                  if (text != null) {
                    texts.put(item, text);
                  }
                });
          }
          copy.put(subject, texts);
        });
    return copy;
  }

  private static @Nullable String take(Map<String, Map<String, String>> from, Cell cell) {
    @Nullable Map<String, String> items = from.get(cell.subject());
    return items == null ? null : items.remove(cell.item());
  }

  private static String pointer(Cell cell) {
    return MarkSheet.pointer(EXAMPLES, cell.subject(), cell.item());
  }
}
