package io.gongping.support.problem;

import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 503 while Keycloak does not: the caller did nothing wrong and may come again. */
@Provider
public final class IdentityProviderMapper implements ExceptionMapper<OIDCException> {

  private final RequestLocale locale;

  IdentityProviderMapper(RequestLocale locale) {
    this.locale = locale;
  }

  @Override
  public Response toResponse(OIDCException exception) {
    return Problems.of(CommonProblem.UNAVAILABLE.problem(), locale.get()).toResponse();
  }
}
