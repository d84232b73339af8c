package io.gongping.ballot.box;

import java.text.Normalizer;

/**
 * The few texts that a rater may write. They are brought into one form, so that neither blanks nor
 * look-alike characters tell one ballot from another, and hold nothing that cannot be seen.
 */
final class FreeText {

  /** Characters of a written-in name. */
  static final int LONGEST_NAME = 50;

  /** Characters of an example. */
  static final int LONGEST_EXAMPLE = 500;

  /** Between the parts of many names in Chinese, as in 买买提·艾力. */
  private static final int MIDDLE_DOT = '·';

  private FreeText() {}

  /** Whether every character can be seen: no control, no format, nothing that has no meaning. */
  static boolean isVisible(String text) {
    return text.codePoints()
        .allMatch(
            character ->
                switch (Character.getType(character)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.PRIVATE_USE,
                      Character.UNASSIGNED,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      false;
                  default -> true;
                });
  }

  /** How many characters a text has. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** An example in its one form. */
  static String example(String given) {
    return Normalizer.normalize(given, Normalizer.Form.NFC).strip();
  }

  /** A name in its one form: NFKC, no blanks around it or between Chinese characters. */
  static String name(String given) {
    int[] letters =
        Normalizer.normalize(given, Normalizer.Form.NFKC).strip().codePoints().toArray();
    StringBuilder name = new StringBuilder(letters.length);
    for (int i = 0; i < letters.length; i++) {
      if (!Character.isSpaceChar(letters[i])) {
        name.appendCodePoint(letters[i]);
      } else if (!Character.isSpaceChar(letters[i - 1])) {
        int next = i + 1;
        while (Character.isSpaceChar(letters[next])) {
          next++;
        }
        if (!isChinese(letters[i - 1]) || !isChinese(letters[next])) {
          name.append(' ');
        }
      }
    }
    return name.toString();
  }

  private static boolean isChinese(int character) {
    return Character.isIdeographic(character) || character == MIDDLE_DOT;
  }
}
