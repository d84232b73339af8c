package io.gongping.support.problem;

import java.util.Locale;

/**
 * One entry of a service's catalogue of problems. Each service keeps its entries in one enum; a
 * code, once published, keeps its meaning for ever.
 */
public interface ProblemCode {

  /**
   * The stable wire code in kebab-case, unique over all services, for example {@code slip-spent}.
   */
  String code();

  /** The HTTP status, 400 to 599. */
  int status();

  /** The title in Simplified Chinese. */
  String titleZh();

  /** The title in English. */
  String titleEn();

  /** The title in the language asked for: English for {@code en}, Chinese for everything else. */
  default String title(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? titleEn() : titleZh();
  }

  /** An exception that carries this code, to be thrown. */
  default ProblemException problem() {
    return new ProblemException(this);
  }
}
