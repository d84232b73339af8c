package io.gongping.ballot.box.rest;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.slip.SlipCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the code of a slip from a request. */
final class SlipInput {

  private SlipInput() {}

  static SlipCode read(@Nullable String typed) {
    return Optional.ofNullable(typed)
        .flatMap(SlipCode::parse)
        .orElseThrow(BallotProblem.SLIP_MALFORMED::problem);
  }
}
