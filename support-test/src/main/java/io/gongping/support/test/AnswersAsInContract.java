package io.gongping.support.test;

import static io.restassured.RestAssured.given;

import io.gongping.conformance.ApiRules;
import io.gongping.conformance.ApiRules.Exchange;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer that any API test gets against the service's OpenAPI document. It needs no
 * word in a test: whatever is called through REST Assured is looked at.
 */
public final class AnswersAsInContract implements QuarkusTestBeforeClassCallback, Filter {

  private @Nullable ApiRules rules;

  @Override
  public void beforeClass(Class<?> test) {
    if (RestAssured.filters().stream().noneMatch(AnswersAsInContract.class::isInstance)) {
      RestAssured.filters(this);
    }
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    String path = URI.create(request.getURI()).getRawPath();
    if (path.startsWith("/api/")) {
      List<String> breaches =
          rules()
              .breaches(
                  new Exchange(
                      request.getMethod(),
                      path,
                      sent(request),
                      answer.statusCode(),
                      ApiRules.byLowerCase(
                          answer.headers().asList().stream()
                              .map(header -> Map.entry(header.getName(), header.getValue()))),
                      answer.asString()));
      if (!breaches.isEmpty()) {
        throw new AssertionError(
            "Not as in the contract: " + String.join("; ", breaches) + "\n" + answer.asString());
      }
    }
    return answer;
  }

  private static @Nullable String sent(FilterableRequestSpecification request) {
    @Nullable Object body = request.getBody();
    @Nullable String type = request.getContentType();
    return body instanceof String text && type != null && type.startsWith("application/json")
        ? text
        : null;
  }

  private synchronized ApiRules rules() {
    if (rules == null) {
      rules = ApiRules.of(given().noFilters().get("/q/openapi?format=json").asString());
    }
    return rules;
  }
}
