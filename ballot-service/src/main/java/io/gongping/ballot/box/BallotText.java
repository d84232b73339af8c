package io.gongping.ballot.box;

import io.gongping.ballot.box.BallotContent.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one text that stands for a ballot with more than letters on it. The first line holds the
 * marks, subjects separated by semicolons and points by commas; a line each follows for what is
 * chosen, for every name and for every example:
 *
 * <pre>
 * AB;87,90,-
 * choice R1 c1 c3
 * name R1 张三
 * example L01 conduct 一件具体的事
 * </pre>
 *
 * Keys have no blanks and texts no control characters, so that no ballot can look like another.
 */
final class BallotText {

  static final String BETWEEN_MARKS = ",";

  private static final String BETWEEN_SUBJECTS = ";";
  private static final String LINE = "\n";
  private static final String BLANK = " ";
  private static final String CHOICE = "choice";
  private static final String NAME = "name";
  private static final String EXAMPLE = "example";

  private BallotText() {}

  /** Writes a ballot down; what is equal is written equally. */
  static String write(BallotContent ballot) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(BETWEEN_SUBJECTS, ballot.marks().values()));
    ballot
        .choices()
        .forEach(
            (recommendation, choice) -> {
              if (!choice.candidates().isEmpty()) {
                lines.add(line(CHOICE, recommendation, String.join(BLANK, choice.candidates())));
              }
              choice.writeIns().forEach(name -> lines.add(line(NAME, recommendation, name)));
            });
    ballot
        .examples()
        .forEach(
            (subject, items) ->
                items.forEach((item, text) -> lines.add(line(EXAMPLE, subject, item, text))));
    return String.join(LINE, lines);
  }

  private static String line(String... words) {
    return String.join(BLANK, words);
  }

  /**
   * Reads a ballot.
   *
   * @param subjects of its paper, in their order
   * @throws IllegalArgumentException if it is none of this paper
   */
  static BallotContent read(String text, List<String> subjects) {
    String[] lines = text.split(LINE, -1);
    Map<String, String> marks = marks(lines[0], subjects);
    Map<String, List<String>> candidates = new LinkedHashMap<>();
    Map<String, List<String>> names = new LinkedHashMap<>();
    Map<String, Map<String, String>> examples = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] words = lines[i].split(BLANK, 3);
      require(words.length == 3);
      switch (words[0]) {
        case CHOICE -> candidates.put(words[1], List.of(words[2].split(BLANK, -1)));
        case NAME -> names.computeIfAbsent(words[1], key -> new ArrayList<>()).add(words[2]);
        case EXAMPLE -> {
          String[] rest = words[2].split(BLANK, 2);
          require(rest.length == 2);
          examples.computeIfAbsent(words[1], key -> new LinkedHashMap<>()).put(rest[0], rest[1]);
        }
        default -> require(false);
      }
    }
    return new BallotContent(marks, choices(candidates, names), examples);
  }

  private static Map<String, String> marks(String line, List<String> subjects) {
    String[] written = subjects.isEmpty() ? new String[0] : line.split(BETWEEN_SUBJECTS, -1);
    require(written.length == subjects.size());
    Map<String, String> marks = LinkedHashMap.newLinkedHashMap(written.length);
    for (int i = 0; i < written.length; i++) {
      marks.put(subjects.get(i), written[i]);
    }
    return marks;
  }

  private static Map<String, Choice> choices(
      Map<String, List<String>> candidates, Map<String, List<String>> names) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    candidates.forEach(
        (key, chosen) -> choices.put(key, new Choice(chosen, names.getOrDefault(key, List.of()))));
    names.forEach((key, written) -> choices.putIfAbsent(key, new Choice(List.of(), written)));
    return choices;
  }

  private static void require(boolean fulfilled) {
    if (!fulfilled) {
      throw new IllegalArgumentException("A ballot in the box does not have the form of one");
    }
  }
}
