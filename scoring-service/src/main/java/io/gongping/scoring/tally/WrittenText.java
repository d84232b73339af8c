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
  private static final Pattern NOT_VISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private WrittenText() {}

  /**
   * The name that a text stands for: NFKC, trimmed, without blanks between Chinese characters.
   *
   * @return empty for what can be no name
   */
  public static Optional<String> name(String text) {
    if (NOT_VISIBLE.matcher(text).find()) {
      return Optional.empty();
    }
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String single = BLANKS.matcher(compatible).replaceAll(" ").strip();
    String name = BETWEEN_CHINESE.matcher(single).replaceAll("");
    return Optional.of(name)
        .filter(one -> length(one) <= LONGEST_NAME && LETTER.matcher(one).find());
  }

  static boolean isExample(String text) {
    return !text.isBlank() && length(text) <= LONGEST_EXAMPLE && !NOT_VISIBLE.matcher(text).find();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
