package io.gongping.support.problem;

import java.util.Map;

/**
 * One mistake among several in a request.
 *
 * @param pointer JSON Pointer (RFC 6901) to the place in the request body
 * @param code what is wrong there
 * @param members further members of this entry, for example {@code limit}; empty for none
 */
public record ProblemError(String pointer, ProblemCode code, Map<String, Object> members) {

  public ProblemError {
    members = Map.copyOf(members);
  }

  public ProblemError(String pointer, ProblemCode code) {
    this(pointer, code, Map.of());
  }
}
