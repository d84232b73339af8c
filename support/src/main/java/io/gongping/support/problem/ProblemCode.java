package io.gongping.support.problem;

import com.google.errorprone.annotations.Immutable;
import io.gongping.support.web.LocalizedText;
import java.util.Locale;

/**
 * One problem of a service's catalogue. Each service keeps its problems in one enum; a code, once
 * published, keeps its meaning for ever.
 */
public interface ProblemCode {

  /** What the catalogue says of this problem. */
  Entry entry();

  /**
   * A catalogue entry.
   *
   * @param code the stable wire code in kebab-case, unique over all services, for example {@code
   *     slip-spent}
   * @param status the HTTP status, 400 to 599
   * @param title what is wrong, in both languages
   */
  @Immutable
  record Entry(String code, int status, LocalizedText title) {

    public Entry(String code, int status, String titleZh, String titleEn) {
      this(code, status, new LocalizedText(titleZh, titleEn));
    }
  }

  /** The stable wire code. */
  default String code() {
    return entry().code();
  }

  /** The HTTP status. */
  default int status() {
    return entry().status();
  }

  /** The title in the language asked for: English for {@code en}, Chinese for everything else. */
  default String title(Locale locale) {
    return entry().title().in(locale);
  }

  /** An exception that carries this code, to be thrown. */
  default ProblemException problem() {
    return new ProblemException(this);
  }
}
