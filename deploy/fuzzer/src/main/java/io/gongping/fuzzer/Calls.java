package io.gongping.fuzzer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.fuzzer.Contract.Operation;
import io.gongping.fuzzer.Contract.Parameter;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes calls of an operation, most of them meant well. */
final class Calls {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private static final int LONGEST_PART = 600;

  private static final List<String> NO_JSON =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"x\"",
          "1",
          "{\"a\":1,\"a\":2}",
          "{} {}",
          "\u0000",
          "{\"x\":1e999}");

  private final Values values;
  private final Known known;
  private final RandomGenerator random;
  private final List<String> accounts;

  /**
   * @param accounts who may call
   */
  Calls(Values values, Known known, RandomGenerator random, List<String> accounts) {
    this.values = values;
    this.known = known;
    this.random = random;
    this.accounts = accounts;
  }

  Call of(Operation operation) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept-Language", random.nextBoolean() ? "en" : "zh-CN");
    for (Parameter header : operation.in("header")) {
      if (random.nextInt(10) > 0) {
        headers.put(header.name(), header(header.name()));
      }
    }
    String method = once(30) ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
    @Nullable String body = null;
    if (!operation.mediaType().isEmpty() && !method.equals("GET")) {
      headers.put("Content-Type", once(15) ? "text/plain" : operation.mediaType());
      body = body(operation.body());
    }
    if (once(25)) {
      headers.put("Accept", "application/xml");
    }
    return new Call(
        operation.id(),
        method,
        account(operation),
        path(operation) + query(operation),
        headers,
        body);
  }

  private @Nullable String account(Operation operation) {
    return !operation.signed() || once(15) ? null : accounts.get(random.nextInt(accounts.size()));
  }

  private String path(Operation operation) {
    String path = operation.path();
    for (Parameter parameter : operation.in("path")) {
      String met = known.value(parameter.name(), random);
      String value =
          met.isEmpty() || once(8) ? values.text(parameter.name(), parameter.schema()) : met;
      path = path.replace("{" + parameter.name() + "}", encoded(value.isEmpty() ? "-" : value));
    }
    return path;
  }

  private String query(Operation operation) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (Parameter parameter : operation.in("query")) {
      if (random.nextInt(3) == 0) {
        query.add(parameter.name() + "=" + encoded(value(parameter)));
      }
    }
    if (once(20)) {
      query.add("unknown=1");
    }
    return query.toString();
  }

  /** A cursor is worth something only where it was given out. */
  private String value(Parameter parameter) {
    String next = parameter.name().equals("cursor") ? known.value("next", random) : "";
    return next.isEmpty() ? values.text(parameter.name(), parameter.schema()) : next;
  }

  private String header(String name) {
    if (once(15)) {
      return "x\"y";
    }
    return switch (name) {
      case "If-Match" -> "\"" + (1 + random.nextInt(4)) + "\"";
      case "If-None-Match" -> random.nextBoolean() ? "*" : "\"1\"";
      default -> new UUID(random.nextLong(), random.nextLong()).toString();
    };
  }

  private String body(JsonNode schema) {
    if (once(12)) {
      return NO_JSON.get(random.nextInt(NO_JSON.size()));
    }
    String body = values.body(schema).toString();
    return once(10) ? body.replaceFirst("\"[^\"]*\"(?=[,}])", "7") : body;
  }

  private boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  /** Not so long that the HTTP server refuses the address before any service sees it. */
  private static String encoded(String value) {
    String part = value.substring(0, Math.min(value.length(), LONGEST_PART));
    return URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }
}
