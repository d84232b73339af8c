package io.gongping.support.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Makes a value of the wrong type a problem like any other malformed body; the framework's own
 * mapper for it answers in a form of its own.
 */
@Provider
public final class MistypedBodyMapper extends ExceptionMapperBase<MismatchedInputException> {

  @Override
  protected HttpProblem toProblem(MismatchedInputException mistake) {
    return HttpProblem.valueOf(Response.Status.BAD_REQUEST);
  }
}
