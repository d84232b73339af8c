package io.gongping.support.problem;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers 401. It goes before the extension's own mapper, which was built against another version
 * of the HTTP layer and fails to link.
 */
@Provider
@Priority(1)
public final class AuthenticationFailedMapper
    implements ExceptionMapper<AuthenticationFailedException> {

  private final RequestLocale locale;

  AuthenticationFailedMapper(RequestLocale locale) {
    this.locale = locale;
  }

  @Override
  public Response toResponse(AuthenticationFailedException exception) {
    return Problems.unauthorized(locale.get());
  }
}
