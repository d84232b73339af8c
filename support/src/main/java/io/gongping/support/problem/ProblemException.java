package io.gongping.support.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with a code from the catalogue. What is added by {@link #with} and {@link #withErrors}
 * is shown to the caller, so it must never hold a secret, a mark or an exception's message.
 */
public final class ProblemException extends RuntimeException {

  private final transient ProblemCode problemCode;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  ProblemException(ProblemCode code) {
    // A refusal is an ordinary outcome: no stack trace, and no cause that could leak into a log.
    super(code.code(), null, false, false);
    this.problemCode = code;
  }

  /**
   * Adds an extension member (RFC 9457 section 3.2).
   *
   * @param member a camelCase name other than type, title, status, detail, instance and code
   * @param value anything that serialises to JSON
   */
  public ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Adds every mistake that was found, so that a caller can mend them all in one go. */
  public ProblemException withErrors(List<ProblemError> errors) {
    return with("errors", List.copyOf(errors));
  }

  public ProblemCode code() {
    return problemCode;
  }

  /** The extension members in the order in which they were added. */
  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
