package io.gongping.scoring.tally;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts that raters wrote. The ballot service has brought them into one form already; the count
 * does not depend on that.
 */
public final class WrittenText {

  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_EXAMPLE = 500;
  private static final Pattern BLANKS = Pattern.compile("\\p{Z}+");
  private static final Pattern BETWEEN_CHINESE =
      Pattern.compile("(?<=[\\p{IsIdeographic}·]) (?=[\\p{IsIdeographic}·])");

  /**
   * Categories of characters that cannot be seen, and then the letters, marks and symbols that show
   * nothing: joiners, fillers and every variation selector, the ideographic ones included.
   */
  private static final Pattern NOT_VISIBLE =
      Pattern.compile(
          "[\\p{C}\\p{Zl}\\p{Zp}"
              + "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180D}\\x{180F}\\x{2800}\\x{3164}"
              + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFFC}\\x{1D159}\\x{E0100}-\\x{E01EF}]");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private WrittenText() {}

  /**
   * The name that a text stands for: NFKC, single blanks, trimmed, without blanks between Chinese
   * characters.
   *
   * @return empty for what can be no name
   */
  public static Optional<String> name(String text) {
    return visible(text)
        .map(one -> singleBlanks(Normalizer.normalize(one, Normalizer.Form.NFKC)))
        .map(one -> BETWEEN_CHINESE.matcher(one).replaceAll(""))
        .filter(one -> length(one) <= LONGEST_NAME && LETTER.matcher(one).find());
  }

  /**
   * The example that a text stands for: NFC, single blanks, trimmed.
   *
   * @return empty for what can be no example
   */
  static Optional<String> example(String text) {
    return visible(text)
        .map(one -> singleBlanks(Normalizer.normalize(one, Normalizer.Form.NFC)))
        .filter(one -> !one.isEmpty() && length(one) <= LONGEST_EXAMPLE);
  }

  private static Optional<String> visible(String text) {
    return NOT_VISIBLE.matcher(text).find() ? Optional.empty() : Optional.of(text);
  }

  private static String singleBlanks(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
