package io.gongping.ballot;

/**
 * Texts in which every character can be seen. A character that cannot be seen would mark a ballot
 * for whoever put it there, or make two names look alike.
 *
 * <p>Refused are controls, line ends, formats (zero width characters and directions among them),
 * private use, halves of pairs, what has no meaning in Unicode, and letters and marks that show
 * nothing: fillers, joiners and all variation selectors. The ideographic variation selectors among
 * them choose a form of a Chinese character; the character without one is the same character, and
 * most devices show no difference. Blanks can be seen, the wide one of Chinese text (U+3000) among
 * them; where it matters they are brought into one form.
 */
public final class VisibleText {

  private VisibleText() {}

  /** Whether every character can be seen. */
  public static boolean isVisible(String text) {
    return text.codePoints().allMatch(VisibleText::isVisible);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !showsNothing(character);
    };
  }

  /** What Unicode calls a letter, a mark or a symbol, and no font shows. */
  private static boolean showsNothing(int character) {
    return switch (character) {
      // A joiner of combining marks, and vowels that Khmer leaves unwritten.
      case 0x034F, 0x17B4, 0x17B5 -> true;
      // Fillers of Hangul.
      case 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
      // Variation selectors of Mongolian.
      case 0x180B, 0x180C, 0x180D, 0x180F -> true;
      // Braille without dots, the stand-in for an object, a note without a head.
      case 0x2800, 0xFFFC, 0x1D159 -> true;
      default -> isVariationSelector(character);
    };
  }

  private static boolean isVariationSelector(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }
}
