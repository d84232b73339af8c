package io.gongping.support.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;

/** Answers a {@link ProblemException}. */
@Provider
public final class ProblemExceptionMapper extends ExceptionMapperBase<ProblemException> {

  private final RequestLocale locale;

  @Inject
  ProblemExceptionMapper(RequestLocale locale) {
    this.locale = locale;
  }

  @Override
  protected HttpProblem toProblem(ProblemException exception) {
    return Problems.of(exception, locale.get());
  }
}
