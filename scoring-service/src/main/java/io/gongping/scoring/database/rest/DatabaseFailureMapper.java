package io.gongping.scoring.database.rest;

import io.gongping.scoring.database.app.DatabaseFailure;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.Problems;
import io.gongping.support.problem.RequestLocale;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells callers to come back when the database is away; a refused statement is a failure of ours.
 */
@Provider
final class DatabaseFailureMapper extends ExceptionMapperBase<DatabaseFailure> {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final RequestLocale locale;

  @Inject
  DatabaseFailureMapper(RequestLocale locale) {
    this.locale = locale;
  }

  @Override
  protected HttpProblem toProblem(DatabaseFailure failure) {
    if (failure.isAboutTheData()) {
      return Problems.of(CommonProblem.INTERNAL_ERROR.problem(), locale.get());
    }
    return HttpProblem.builder(Problems.of(CommonProblem.UNAVAILABLE.problem(), locale.get()))
        .withHeader("Retry-After", RETRY_AFTER_SECONDS)
        .build();
  }
}
