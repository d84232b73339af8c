package io.gongping.support.web;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;

/**
 * A text in the two languages of the product.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
@Immutable
public record LocalizedText(String zh, String en) {

  /** The text in English for {@code en}, in Chinese for every other language. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }
}
