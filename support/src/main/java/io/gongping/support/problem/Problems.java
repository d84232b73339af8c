package io.gongping.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns catalogue entries into problem details in the caller's language. */
public final class Problems {

  private static final String TYPE_PREFIX = "urn:gongping:problem:";

  private Problems() {}

  /**
   * The language of an answer.
   *
   * @param acceptLanguage the header's value, or null where there is none
   * @return English where it is preferred to Chinese, Chinese otherwise
   */
  public static Locale locale(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      Locale found =
          Locale.lookup(ranges, List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
      return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    } catch (IllegalArgumentException malformedHeader) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  /**
   * The problem document of a refusal; also for places outside the reach of the exception mappers.
   */
  public static HttpProblem of(ProblemException problem, Locale locale) {
    return of(problem.code(), problem.members(), locale);
  }

  /** The answer to a request without a valid token; only bearer tokens are accepted. */
  static Response unauthorized(Locale locale) {
    return HttpProblem.builder(of(CommonProblem.UNAUTHORIZED, Map.of(), locale))
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build()
        .toResponse();
  }

  static HttpProblem of(ProblemCode code, Map<String, Object> members, Locale locale) {
    HttpProblem.Builder builder =
        HttpProblem.builder()
            .withType(URI.create(TYPE_PREFIX + code.code()))
            .withTitle(code.title(locale))
            .withStatus(code.status())
            .withHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
            .with("code", code.code());
    members.forEach((name, value) -> builder.with(name, shown(value, locale)));
    return builder.build();
  }

  private static Object shown(Object value, Locale locale) {
    if (value instanceof List<?> list) {
      return list.stream().map(element -> shown(element, locale)).toList();
    }
    if (value instanceof ProblemError error) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("pointer", error.pointer());
      entry.put("code", error.code().code());
      entry.put("title", error.code().title(locale));
      entry.putAll(error.members());
      return entry;
    }
    if (value instanceof Violation violation) {
      return Map.of(
          "field", violation.field(),
          "in", violation.in(),
          "message", violation.message().in(locale));
    }
    return value;
  }
}
