package io.gongping.support.web;

import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.Violation;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the query of a request at its word: a parameter that the operation does not know, one that
 * comes twice, and a value that is not of the parameter's type are refused. The framework would
 * pass over the first, choose among the second, and answer the third with 404 or with another
 * value.
 */
@Provider
class KnownQueries implements ContainerRequestFilter {

  private final Map<Method, Map<String, QueryType>> known = new ConcurrentHashMap<>();

  @Context
  @SuppressWarnings("NullAway.Init") // set by the framework, which offers no other way
  ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Map<String, QueryType> parameters = known.computeIfAbsent(method, KnownQueries::parameters);
    List<Violation> violations = new ArrayList<>();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              @Nullable LocalizedText mistake = mistake(parameters.get(name), values);
              if (mistake != null) {
                violations.add(new Violation(name, "query", mistake));
              }
            });
    if (!violations.isEmpty()) {
      throw CommonProblem.VALIDATION_FAILED.problem().with("violations", violations);
    }
  }

  private static @Nullable LocalizedText mistake(@Nullable QueryType type, List<String> values) {
    if (type == null) {
      return new LocalizedText("没有此查询参数", "there is no such parameter");
    }
    if (values.size() > 1) {
      return new LocalizedText("只能给出一次", "may be given once only");
    }
    return values.stream().allMatch(type::takes) ? null : type.expected();
  }

  private static Map<String, QueryType> parameters(Method method) {
    return Stream.of(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .collect(
            Collectors.toMap(
                parameter -> parameter.getAnnotation(QueryParam.class).value(),
                parameter -> QueryType.of(parameter.getType())));
  }
}
