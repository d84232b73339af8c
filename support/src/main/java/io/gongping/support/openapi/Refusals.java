package io.gongping.support.openapi;

import io.gongping.support.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Every status by which an operation can refuse, each with its codes. An operation states its own;
 * what any operation of its shape can meet is added here. The codes stand in {@code
 * x-problem-codes} too, for programs.
 */
final class Refusals {

  static final String CODES = "x-problem-codes";

  private static final DotName CATALOGUE =
      DotName.createSimple("io.gongping.support.problem.ProblemCode");
  private static final Pattern QUOTED = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

  /** Those that say the same wherever they occur are written once. */
  private static final Map<String, Shared> SHARED =
      Map.of(
          "401", new Shared("Unauthorized", "unauthorized", "There is no valid token"),
          "403", new Shared("Forbidden", "forbidden", "The token lacks the role"),
          "404", new Shared("NotFound", "not-found", "There is none, or not in your regions"),
          "406", new Shared("NotAcceptable", "not-acceptable", "Not available as Accept asks"),
          "413", new Shared("BodyTooLarge", "body-too-large", "The body is too large"),
          "415", new Shared("UnsupportedMediaType", "unsupported-media-type", "Not this type"),
          "429", new Shared("TooManyRequests", "too-many-requests", "Come again a little later"),
          "500", new Shared("InternalError", "internal-error", "The service failed"),
          "503", new Shared("Unavailable", "unavailable", "Send the same request again later"));

  /** An answer that several operations share. */
  private record Shared(String name, String code, String description) {}

  private final Set<String> catalogue;

  Refusals(IndexView index) {
    this.catalogue =
        index.getAllKnownImplementations(CATALOGUE).stream()
            .filter(ClassInfo::isEnum)
            .flatMap(Refusals::codes)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> codes(ClassInfo catalogue) {
    try {
      return Stream.of(
              Class.forName(
                      catalogue.name().toString(),
                      true,
                      Thread.currentThread().getContextClassLoader())
                  .getEnumConstants())
          .map(ProblemCode.class::cast)
          .map(ProblemCode::code);
    } catch (ClassNotFoundException indexed) {
      throw new IllegalStateException("An indexed class is not on the class path", indexed);
    }
  }

  /** Adds the answers that operations refer to. */
  void share(Components components) {
    // In one order whenever it is built.
    new TreeMap<>(SHARED)
        .forEach(
            (status, shared) -> {
              APIResponse answer =
                  answer(status, shared.description() + ": `" + shared.code() + "`");
              answer.addExtension(CODES, List.of(shared.code()));
              components.addResponse(shared.name(), answer);
            });
  }

  /** Completes the refusals of one operation, in the order of their statuses. */
  void complete(Operation operation) {
    APIResponses responses = operation.getResponses();
    Map<String, APIResponse> answers = new TreeMap<>(responses.getAPIResponses());
    expected(operation)
        .forEach(
            (status, codes) -> {
              @Nullable APIResponse stated = answers.get(status);
              answers.put(status, merged(status, stated, codes));
            });
    answers.replaceAll(
        (status, answer) ->
            isFinished(status, answer) ? answer : merged(status, answer, List.of()));
    answers.values().removeIf(Refusals::saysNothing);
    responses.setAPIResponses(new LinkedHashMap<>(answers));
  }

  private static boolean isRefusal(String status) {
    return status.compareTo("400") >= 0;
  }

  private static boolean isFinished(String status, APIResponse answer) {
    return !isRefusal(status)
        || answer.getRef() != null
        || (answer.getExtensions() != null && answer.getExtensions().containsKey(CODES));
  }

  /** Refusals that a library foresees for any operation, whether it can meet them or not. */
  private static boolean saysNothing(APIResponse answer) {
    return answer.getExtensions() != null && List.of().equals(answer.getExtensions().get(CODES));
  }

  private APIResponse merged(String status, @Nullable APIResponse stated, List<String> expected) {
    String said = stated == null || stated.getDescription() == null ? "" : stated.getDescription();
    Set<String> codes = new LinkedHashSet<>(codes(said));
    String description = codes.isEmpty() ? "" : said;
    for (String code : expected) {
      if (codes.add(code)) {
        description += (description.isEmpty() ? "" : ", ") + "`" + code + "`";
      }
    }
    @Nullable Shared shared = SHARED.get(status);
    if (shared != null
        && codes.equals(Set.of(shared.code()))
        && expected.containsAll(codes)
        && !said.contains("; ")
        && !said.contains(": ")) {
      return OASFactory.createAPIResponse().ref("#/components/responses/" + shared.name());
    }
    APIResponse answer = answer(status, description);
    answer.addExtension(CODES, new ArrayList<>(codes));
    return answer;
  }

  private List<String> codes(String description) {
    List<String> codes = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(description);
    while (quoted.find()) {
      if (catalogue.contains(quoted.group(1))) {
        codes.add(quoted.group(1));
      }
    }
    return codes;
  }

  private static APIResponse answer(String status, String description) {
    APIResponse answer =
        OASFactory.createAPIResponse().description(description).content(ProblemSchemas.content());
    switch (status) {
      case "401" -> AnswerHeaders.refer(answer, AnswerHeaders.WWW_AUTHENTICATE);
      case "429", "503" -> AnswerHeaders.refer(answer, AnswerHeaders.RETRY_AFTER);
      default -> {}
    }
    return answer;
  }

  /** What an operation of this shape can always meet. */
  private static Map<String, List<String>> expected(Operation operation) {
    Map<String, List<String>> expected = new TreeMap<>();
    List<String> bad =
        new ArrayList<>(List.of("bad-request", "control-character", "validation-failed"));
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    boolean json = false;
    if (operation.getRequestBody() != null) {
      json = operation.getRequestBody().getContent().hasMediaType("application/json");
      expected.put("413", List.of("body-too-large"));
      expected.put("415", List.of("unsupported-media-type"));
    }
    if (json) {
      bad.add("malformed-body");
    }
    if (has(parameters, In.QUERY, "cursor") || has(parameters, In.QUERY, "after")) {
      bad.add("cursor-invalid");
    }
    if (has(parameters, In.HEADER, "Idempotency-Key")) {
      bad.add("idempotency-key-malformed");
      expected.put("422", List.of("idempotency-key-reused"));
    }
    if (has(parameters, In.HEADER, "If-Match")) {
      expected.put("412", List.of("version-stale"));
    }
    if (parameters.stream().anyMatch(each -> each.getIn() == In.PATH)) {
      expected.put("404", List.of("not-found"));
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      expected.put("401", List.of("unauthorized"));
      expected.put("403", List.of("forbidden"));
    }
    expected.put("400", bad);
    expected.put("406", List.of("not-acceptable"));
    expected.put("500", List.of("internal-error"));
    expected.put("503", List.of("unavailable"));
    return expected;
  }

  private static boolean has(List<Parameter> parameters, In place, String name) {
    return parameters.stream()
        .anyMatch(each -> each.getIn() == place && name.equals(each.getName()));
  }
}
