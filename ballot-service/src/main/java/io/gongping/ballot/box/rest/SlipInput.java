package io.gongping.ballot.box.rest;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.slip.SlipCode;
import io.gongping.support.problem.CommonProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the code of a slip from a request. */
final class SlipInput {

  private SlipInput() {}

  /** The body, unless there was none. */
  static <T> T present(@Nullable T body) {
    if (body == null) {
      throw CommonProblem.MALFORMED_BODY.problem();
    }
    return body;
  }

  static SlipCode read(@Nullable String typed) {
    return Optional.ofNullable(typed)
        .flatMap(SlipCode::parse)
        .orElseThrow(BallotProblem.SLIP_MALFORMED::problem);
  }
}
