package io.gongping.dossier.archive.rest;

import io.gongping.dossier.archive.ArchiveUnavailableException;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.Problems;
import io.gongping.support.problem.RequestLocale;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Asks callers to come back later while the database is away. */
@Provider
final class ArchiveUnavailableMapper extends ExceptionMapperBase<ArchiveUnavailableException> {

  private static final int RETRY_AFTER_SECONDS = 5;

  private final RequestLocale locale;

  @Inject
  ArchiveUnavailableMapper(RequestLocale locale) {
    this.locale = locale;
  }

  @Override
  protected HttpProblem toProblem(ArchiveUnavailableException away) {
    return HttpProblem.builder(Problems.of(CommonProblem.UNAVAILABLE.problem(), locale.get()))
        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }
}
