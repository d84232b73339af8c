package io.gongping.support.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.support.test.ApiDocument.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Calls every operation that a service offers in ways that nobody means well. */
public final class HostileCalls {

  private static final List<String> ENCODED =
      List.of("%00", "x%00", "%07", "%0A", "%1f", "%7F", "%C2%85");

  /** Escaped as JSON does it: the terminator, a bell, an erasure and half of a surrogate pair. */
  private static final List<String> TEXTS = List.of("x\u0000", "\u0007", "\u007f", "\ud800");

  private static final List<String> CURSORS =
      List.of(
          "!",
          "=",
          "bm90LWEtdXVpZC1hbmQtbm90LWEta2V5",
          "LTE",
          "OTIyMzM3MjAzNjg1NDc3NTgwOA",
          "MjAyMC9ub3QtYW4taWQ",
          "AA",
          "gA",
          "QUFB".repeat(500));

  private static final String SOME_ID = "00000000-0000-4000-8000-000000000000";

  private final List<Operation> operations;
  private final Supplier<RequestSpecification> caller;
  private final Map<String, String> pathValues;

  /**
   * @param caller makes a request of somebody who may do everything
   * @param pathValues values of path parameters by name; others get an id that nothing has
   */
  public HostileCalls(Supplier<RequestSpecification> caller, Map<String, String> pathValues) {
    this.operations =
        ApiDocument.of(RestAssured.get("/q/openapi?format=json").asString()).operations();
    this.caller = caller;
    this.pathValues = pathValues;
  }

  /** How many operations there are; a test that calls none proves nothing. */
  public int operations() {
    return operations.size();
  }

  /** Calls that carry a control character and are not refused with 400 and a code. */
  public List<String> controlCharactersTaken() {
    List<String> taken = new ArrayList<>();
    for (Operation operation : operations) {
      for (String encoded : ENCODED) {
        for (String name : operation.parameters("path")) {
          String path = path(operation).replace(value(name), encoded);
          expectRefusal(operation, path, "path " + name + "=" + encoded, taken);
        }
        for (String name : operation.parameters("query")) {
          String path = path(operation) + "?" + name + "=" + encoded;
          expectRefusal(operation, path, "query " + name + "=" + encoded, taken);
        }
      }
      headers(operation, taken);
      bodies(operation, taken);
    }
    return taken;
  }

  /** Bodies of another kind than an object that are taken, or that a service fails on. */
  public List<String> bodiesOfAnotherKindTaken() {
    List<String> taken = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.body() != null) {
        for (String body : List.of("", "null", "[]", "7", "\"x\"", "{")) {
          Response answer = json(operation, body);
          if (answer.statusCode() != 400 && answer.statusCode() != 404) {
            taken.add(operation + " " + body + ": " + answer.statusCode());
          }
        }
      }
    }
    return taken;
  }

  /** Methods that an address does not have and that are not refused with those that it has. */
  public List<String> otherMethodsTaken() {
    Set<String> known =
        operations.stream()
            .map(each -> each.method().toUpperCase(Locale.ROOT) + " " + each.path())
            .collect(Collectors.toSet());
    List<String> taken = new ArrayList<>();
    for (Operation operation : operations) {
      for (String method : List.of("PUT", "DELETE", "PATCH")) {
        if (!known.contains(method + " " + operation.path())) {
          Response answer = caller.get().request(method, path(operation));
          boolean refused =
              answer.statusCode() == 405
                  && answer.header("Allow") != null
                  && !List.of(answer.header("Allow").split(", ", -1)).contains(method);
          // An address may be that of another operation too, which takes its last part for a name.
          if (!refused && answer.statusCode() != 404 && answer.statusCode() != 400) {
            taken.add(method + " " + operation.path() + ": " + answer.statusCode());
          }
        }
      }
    }
    return taken;
  }

  /** Parameters that an operation does not know and that it does not name in a refusal. */
  public List<String> unknownParametersTaken() {
    List<String> taken = new ArrayList<>();
    for (Operation operation : operations) {
      Response answer = send(caller.get(), operation, path(operation) + "?noSuchParameter=1");
      // What takes no JSON was asked with nothing at all.
      if (answer.statusCode() != 415
          && (answer.statusCode() != 400
              || !List.of("noSuchParameter").equals(answer.path("violations.field")))) {
        taken.add(operation + ": " + answer.statusCode() + " " + answer.asString());
      }
    }
    return taken;
  }

  /** Cursors that nobody was given and that are not refused with {@code cursor-invalid}. */
  public List<String> foreignCursorsTaken() {
    List<String> taken = new ArrayList<>();
    for (Operation operation : operations) {
      for (String name : operation.parameters("query")) {
        if (Set.of("cursor", "after").contains(name)) {
          for (String cursor : CURSORS) {
            Response answer =
                caller
                    .get()
                    .queryParam(name, cursor)
                    .urlEncodingEnabled(true)
                    .request(operation.method().toUpperCase(Locale.ROOT), path(operation));
            if (answer.statusCode() != 400 || !"cursor-invalid".equals(answer.path("code"))) {
              taken.add(operation + " " + name + "=" + cursor + ": " + answer.statusCode());
            }
          }
        }
      }
    }
    return taken;
  }

  /** Answers, with and without a token, that lack a header which all must have. */
  public List<String> answersWithoutSafeHeaders() {
    List<String> without = new ArrayList<>();
    for (Operation operation : operations) {
      for (var request : List.of(caller.get(), RestAssured.given())) {
        look(operation, send(request, operation, path(operation)), without);
      }
      look(operation, send(caller.get(), operation, path(operation) + "/no/such"), without);
      look(operation, send(caller.get(), operation, path(operation) + "?x=%00"), without);
    }
    return without;
  }

  private static void look(Operation operation, Response answer, List<String> without) {
    if (!"nosniff".equals(answer.header("X-Content-Type-Options"))
        || !List.of("no-store").equals(answer.headers().getValues("Cache-Control"))) {
      without.add(operation + ": " + answer.statusCode() + " " + answer.headers());
    }
  }

  private void headers(Operation operation, List<String> taken) {
    List<String> names = new ArrayList<>(operation.parameters("header"));
    names.add("Accept-Language");
    for (String name : names) {
      String status = rawStatus(operation, name + ": x\u0001x");
      if (!status.startsWith("HTTP/1.1 400 ")) {
        taken.add(operation + " header " + name + ": " + status);
      }
    }
  }

  /** Without a client, which would not send what it is told to. */
  private String rawStatus(Operation operation, String header) {
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n"
            .formatted(operation.method().toUpperCase(Locale.ROOT), path(operation), header);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        BufferedReader answer =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return String.valueOf(answer.readLine());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void bodies(Operation operation, List<String> taken) {
    if (operation.body() == null) {
      return;
    }
    for (String text : TEXTS) {
      for (JsonNode poisoned : poisoned(operation.body(), text)) {
        Response answer = json(operation, escaped(poisoned));
        check(operation, "body " + escaped(poisoned), answer, taken);
      }
    }
  }

  /** With every header that a change may need. */
  private Response json(Operation operation, String body) {
    return caller
        .get()
        .contentType("application/json")
        .header("Idempotency-Key", "key")
        .header("If-Match", "\"1\"")
        .header("If-None-Match", "*")
        .body(body)
        .request(operation.method().toUpperCase(Locale.ROOT), path(operation));
  }

  private void expectRefusal(Operation operation, String path, String what, List<String> taken) {
    check(operation, what, send(caller.get(), operation, path), taken);
  }

  private static void check(Operation operation, String what, Response answer, List<String> taken) {
    if (answer.statusCode() != 400
        || !answer.contentType().startsWith("application/problem+json")
        || answer.path("code") == null) {
      taken.add(operation + " " + what + ": " + answer.statusCode() + " " + answer.asString());
    }
  }

  private static Response send(RequestSpecification request, Operation operation, String path) {
    RequestSpecification prepared = request.urlEncodingEnabled(false);
    if (operation.body() != null) {
      prepared.contentType("application/json").body(operation.body().toString());
    }
    return prepared.request(operation.method().toUpperCase(Locale.ROOT), path);
  }

  private String path(Operation operation) {
    String path = operation.path();
    for (String name : operation.parameters("path")) {
      path = path.replace("{" + name + "}", value(name));
    }
    return path;
  }

  private String value(String name) {
    return pathValues.getOrDefault(name, SOME_ID);
  }

  /**
   * The body once for each of its texts and for each name that callers choose, with this text
   * there.
   */
  private static List<JsonNode> poisoned(JsonNode body, String text) {
    if (body.isTextual()) {
      return List.of(JsonNodeFactory.instance.textNode(text));
    }
    List<JsonNode> all = new ArrayList<>();
    if (body instanceof ObjectNode object) {
      for (var member : object.properties()) {
        for (JsonNode value : poisoned(member.getValue(), text)) {
          all.add(object.deepCopy().set(member.getKey(), value));
        }
      }
      if (object.has(ApiDocument.ANY_NAME)) {
        all.add(object.deepCopy().set(text, object.get(ApiDocument.ANY_NAME)));
      }
    }
    if (body instanceof ArrayNode array) {
      // Empty where the contract allows no more, or where it would go on for ever.
      for (JsonNode element : array) {
        for (JsonNode value : poisoned(element, text)) {
          all.add(JsonNodeFactory.instance.arrayNode().add(value));
        }
      }
    }
    return all;
  }

  /** In ASCII, so that the halves of pairs survive. */
  private static String escaped(JsonNode body) {
    StringBuilder ascii = new StringBuilder();
    for (char c : body.toString().toCharArray()) {
      ascii.append(c < 0x7f ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return ascii.toString();
  }
}
