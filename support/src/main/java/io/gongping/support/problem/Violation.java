package io.gongping.support.problem;

import io.gongping.support.web.LocalizedText;

/**
 * One entry of the {@code violations} of {@link CommonProblem#VALIDATION_FAILED}, as constraints
 * make them.
 *
 * @param field the name of a parameter, or the path to a member of the body
 * @param in query, path, header or body
 * @param message what it should be
 */
public record Violation(String field, String in, LocalizedText message) {

  private static final LocalizedText MISSING = new LocalizedText("必须填写", "must be given");

  /** A member of the body that is not there. */
  public static Violation missing(String field) {
    return new Violation(field, "body", MISSING);
  }
}
