package io.gongping.ballot;

import io.gongping.support.problem.ProblemException;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps refusals out of the log. A refusal is an answer and no failure; when the box is out of
 * reach there would be one for every rater, each telling when somebody tried to cast.
 */
@LoggingFilter(name = "without-refusals")
public final class WithoutRefusals implements Filter {

  @Override
  public boolean isLoggable(LogRecord entry) {
    return !(entry.getThrown() instanceof ProblemException);
  }
}
