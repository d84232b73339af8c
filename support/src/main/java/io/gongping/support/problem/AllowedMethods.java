package io.gongping.support.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods an address has: RFC 9110 section 15.5.6 wants them in every 405. */
@ApplicationScoped
class AllowedMethods {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}/]+}");

  private final CurrentVertxRequest request;
  private final List<Route> routes;

  AllowedMethods(CurrentVertxRequest request, BeanManager beans) {
    this.request = request;
    this.routes =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(AllowedMethods::routes)
            .toList();
  }

  private record Route(Pattern path, String method) {}

  /**
   * The methods of the address that the request in hand asks for, as the header Allow lists them.
   */
  Set<String> ofThisRequest() {
    String path = request.getCurrent().normalizedPath();
    Set<String> methods = new TreeSet<>();
    for (Route route : routes) {
      if (route.path().matcher(path).matches()) {
        methods.add(route.method());
      }
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  /** Whether the address that the request in hand asks for has methods, and its own is none. */
  boolean lackThisRequests() {
    Set<String> methods = ofThisRequest();
    return !methods.isEmpty() && !methods.contains(request.getCurrent().request().method().name());
  }

  private static Stream<Route> routes(Class<?> type) {
    List<Route> routes = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        @Nullable HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (http != null) {
          @Nullable Path own = method.getAnnotation(Path.class);
          String path = type.getAnnotation(Path.class).value();
          routes.add(new Route(pattern(path, own == null ? "" : own.value()), http.value()));
        }
      }
    }
    return routes.stream();
  }

  private static Pattern pattern(String root, String own) {
    StringBuilder pattern = new StringBuilder();
    Stream.of((root + "/" + own).split("/", -1))
        .filter(segment -> !segment.isEmpty())
        .forEach(
            segment ->
                pattern
                    .append('/')
                    .append(
                        PARAMETER.matcher(segment).matches() ? "[^/]+" : Pattern.quote(segment)));
    return Pattern.compile(pattern.append("/?").toString());
  }
}
