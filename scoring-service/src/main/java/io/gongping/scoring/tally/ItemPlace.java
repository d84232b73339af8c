package io.gongping.scoring.tally;

/**
 * Where one item of one subject is counted: a cell for each mark that it may get, from the first
 * on.
 *
 * @param ofTheForm whether the item is answered on the form's own scale
 */
record ItemPlace(
    String subject, String item, int firstCell, Alternatives alternatives, boolean ofTheForm) {

  /** How many cells it has. */
  int cells() {
    return alternatives.marks().size();
  }

  /** Whether its marks are points, which may be longer than a character. */
  boolean isPoints() {
    return alternatives.letters().isEmpty();
  }

  /** The cell of a mark; negative for none. */
  int cell(char mark) {
    int number = alternatives.letters().indexOf(mark);
    return number < 0 ? number : firstCell + number;
  }

  /** The cell of a mark; negative for none. */
  int cell(String mark) {
    int number = alternatives.numbers().getOrDefault(mark, -1);
    return number < 0 ? number : firstCell + number;
  }

  /** The mark of one of its cells. */
  String mark(int cell) {
    return alternatives.marks().get(cell - firstCell);
  }
}
