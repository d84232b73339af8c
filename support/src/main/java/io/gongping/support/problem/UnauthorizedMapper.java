package io.gongping.support.problem;

import io.quarkus.security.UnauthorizedException;
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
public final class UnauthorizedMapper implements ExceptionMapper<UnauthorizedException> {

  private final RequestLocale locale;

  UnauthorizedMapper(RequestLocale locale) {
    this.locale = locale;
  }

  @Override
  public Response toResponse(UnauthorizedException exception) {
    return Problems.unauthorized(locale.get());
  }
}
