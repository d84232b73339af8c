package io.gongping.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.gongping.support.database.Migrations;
import io.gongping.support.database.PassingFailure;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives every problem that the framework raised a code of the catalogue and a title in two
 * languages, and drops its detail: a framework's message may quote the request, and with it a mark
 * or a slip's code. A failure that has a passing one of the database behind it asks the caller to
 * come again.
 */
@ApplicationScoped
@Startup
class CatalogueProblems implements ProblemPostProcessor {

  private static final Logger LOG = Logger.getLogger(CatalogueProblems.class);
  private static final int BEFORE_THE_LOG = 1000;

  private final RequestLocale locale;
  private final Migrations migrations;
  private final AllowedMethods methods;

  CatalogueProblems(RequestLocale locale, Migrations migrations, AllowedMethods methods) {
    this.locale = locale;
    this.migrations = migrations;
    this.methods = methods;
  }

  @Override
  public int priority() {
    return BEFORE_THE_LOG;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getParameters().get("code") instanceof String code) {
      return refused(problem, code);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    @Nullable JsonProcessingException json = jsonMistake(context.cause);
    CommonProblem code;
    if (json != null) {
      code = CommonProblem.MALFORMED_BODY;
      pointer(json, members);
    } else if (context.cause instanceof ConstraintViolationException
        && problem.getStatusCode() < 500) {
      code = CommonProblem.VALIDATION_FAILED;
      members.putAll(problem.getParameters());
    } else if (problem.getStatusCode() >= 500 && willPass(context.cause)) {
      code = CommonProblem.UNAVAILABLE;
    } else {
      code = CommonProblem.ofStatus(problem.getStatusCode());
      if (code == CommonProblem.NOT_FOUND && methods.lackThisRequests()) {
        // The router gives up with 404 where several resources begin with the same path.
        code = CommonProblem.METHOD_NOT_ALLOWED;
      }
    }
    HttpProblem.Builder renamed = HttpProblem.builder(Problems.of(code, members, locale.get()));
    problem.getHeaders().forEach(renamed::withHeader);
    if (code == CommonProblem.METHOD_NOT_ALLOWED) {
      renamed.withHeader(HttpHeaders.ALLOW, String.join(", ", methods.ofThisRequest()));
    }
    return refused(renamed.build(), code.code());
  }

  /** By its code alone: what else a refusal says may quote the request or what came of it. */
  private static HttpProblem refused(HttpProblem problem, String code) {
    if (problem.getStatusCode() < 500) {
      LOG.infof("Refused with %d %s", problem.getStatusCode(), code);
    }
    return problem;
  }

  /** As long as a database is not up to date, whatever fails may be for want of a table. */
  private boolean willPass(@Nullable Throwable cause) {
    return PassingFailure.isBehind(cause) || !migrations.pending().isEmpty();
  }

  private static @Nullable JsonProcessingException jsonMistake(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException json) {
        return json;
      }
    }
    return null;
  }

  private static void pointer(JsonProcessingException json, Map<String, Object> members) {
    if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      members.put(
          "pointer",
          mapping.getPath().stream()
              .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
              .map(step -> step.replace("~", "~0").replace("/", "~1"))
              .collect(Collectors.joining("/", "/", "")));
    }
    if (json.getLocation() != null && json.getLocation().getLineNr() > 0) {
      members.put("line", json.getLocation().getLineNr());
      members.put("column", json.getLocation().getColumnNr());
    }
  }
}
