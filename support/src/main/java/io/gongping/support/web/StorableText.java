package io.gongping.support.web;

/** What a text of a request may hold. */
final class StorableText {

  private StorableText() {}

  /**
   * Whether a text has no control character but line breaks and tabs, and no half of a surrogate
   * pair: PostgreSQL can hold neither U+0000 nor the halves, and nobody sees the rest.
   */
  static boolean is(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (isHidden(character)) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  private static boolean isHidden(int character) {
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean space = character == '\n' || character == '\r' || character == '\t';
    return surrogate || (Character.isISOControl(character) && !space);
  }
}
