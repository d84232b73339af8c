package io.gongping.scoring.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one item of one subject is counted: a cell for each answer, from the first on.
 *
 * @param answers best first, or points from 0; no opinion last where it is allowed
 * @param letters the answers as one text; empty for points
 * @param numbers of the answers from 0
 * @param ofTheForm whether the item is answered on the form's own scale
 */
record ItemPlace(
    String subject,
    String item,
    int firstCell,
    List<String> answers,
    String letters,
    Map<String, Integer> numbers,
    boolean ofTheForm) {

  static ItemPlace of(
      String subject,
      String item,
      int firstCell,
      List<String> answers,
      boolean lettersOnly,
      boolean ofTheForm) {
    Map<String, Integer> numbers = HashMap.newHashMap(answers.size());
    answers.forEach(answer -> numbers.put(answer, numbers.size()));
    return new ItemPlace(
        subject,
        item,
        firstCell,
        List.copyOf(answers),
        lettersOnly ? String.join("", answers) : "",
        Map.copyOf(numbers),
        ofTheForm);
  }

  /** The cell of a mark; negative for none. */
  int cell(char mark) {
    int number = letters.indexOf(mark);
    return number < 0 ? number : firstCell + number;
  }

  /** The cell of a mark; negative for none. */
  int cell(String mark) {
    int number = numbers.getOrDefault(mark, -1);
    return number < 0 ? number : firstCell + number;
  }

  /** The mark of one of its cells. */
  String mark(int cell) {
    return answers.get(cell - firstCell);
  }
}
