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

  /** How many characters a text has. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** An example in its one form: NFC, one plain blank for any blanks, none around it. */
  static String example(String given) {
    return singleBlanks(Normalizer.normalize(given, Normalizer.Form.NFC), false);
  }

  /**
   * A name in its one form: NFKC, one plain blank for any blanks, none around it or between Chinese
   * characters.
   */
  static String name(String given) {
    return singleBlanks(Normalizer.normalize(given, Normalizer.Form.NFKC), true);
  }

  private static String singleBlanks(String given, boolean noneInChinese) {
    StringBuilder text = new StringBuilder(given.length());
    boolean blank = false;
    int last = ' ';
    for (int character : given.codePoints().toArray()) {
      if (Character.isSpaceChar(character)) {
        blank = true;
      } else {
        boolean told = !noneInChinese || !isChinese(last) || !isChinese(character);
        if (blank && told && !text.isEmpty()) {
          text.append(' ');
        }
        text.appendCodePoint(character);
        last = character;
        blank = false;
      }
    }
    return text.toString();
  }

  private static boolean isChinese(int character) {
    return Character.isIdeographic(character) || character == MIDDLE_DOT;
  }
}
