package io.gongping.ballot.box.rest;

import io.gongping.ballot.box.BoxUnavailable;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.Problems;
import io.gongping.support.problem.RequestLocale;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 503 while the box cannot be reached. */
@Provider
final class BoxUnavailableMapper implements ExceptionMapper<BoxUnavailable> {

  private final RequestLocale locale;

  @Inject
  BoxUnavailableMapper(RequestLocale locale) {
    this.locale = locale;
  }

  @Override
  public Response toResponse(BoxUnavailable unavailable) {
    return Problems.of(CommonProblem.UNAVAILABLE.problem(), locale.get()).toResponse();
  }
}
