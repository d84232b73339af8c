package io.gongping.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.contracts.Contract.Operation;
import io.gongping.contracts.Contract.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What a client of one contract would miss in a later one. */
final class Compatibility {

  private Compatibility() {}

  /** One line for each change that breaks a client; empty where the later serves the earlier's. */
  static List<String> breaks(Contract earlier, Contract later) {
    List<String> breaks = new ArrayList<>();
    ChangedOpenApi difference = OpenApiCompare.fromContents(comparable(earlier), comparable(later));
    if (difference.isIncompatible()) {
      difference.getMissingEndpoints().stream()
          .map(Endpoint::toString)
          .map(gone -> gone + ": gone")
          .forEach(breaks::add);
      difference.getChangedOperations().stream()
          .filter(ChangedOperation::isIncompatible)
          .map(
              changed ->
                  "%s %s: does no longer serve its clients"
                      .formatted(changed.getHttpMethod(), changed.getPathUrl()))
          .forEach(breaks::add);
      if (breaks.isEmpty()) {
        breaks.add("an incompatible change beside the operations");
      }
    }
    gone("operationId", ids(earlier), ids(later), breaks);
    logins(earlier, later, breaks);
    members("request", types(earlier.inRequests()), types(later.inRequests()), breaks);
    members("answer", types(earlier.inAnswers()), types(later.inAnswers()), breaks);
    gone("schema", earlier.schemas().keySet(), later.schemas().keySet(), breaks);
    return breaks;
  }

  /** Generated clients are called by these names. */
  private static void gone(
      String what, Set<String> earlier, Set<String> later, List<String> breaks) {
    Set<String> gone = new TreeSet<>(earlier);
    gone.removeAll(later);
    gone.forEach(name -> breaks.add(what + " " + name + ": gone"));
  }

  /** Who could call an operation still can. */
  private static void logins(Contract earlier, Contract later, List<String> breaks) {
    Map<String, JsonNode> now = new HashMap<>();
    later.operations().forEach(operation -> now.put(operation.id(), operation.said()));
    for (Operation operation : earlier.operations()) {
      JsonNode said = now.get(operation.id());
      if (said == null) {
        continue;
      }
      Set<String> before = roles(operation.said());
      Set<String> after = roles(said);
      if (!after.isEmpty() && (before.isEmpty() || !after.containsAll(before))) {
        breaks.add(operation + ": not for " + (before.isEmpty() ? "everybody" : before));
      }
    }
  }

  private static Set<String> roles(JsonNode operation) {
    Set<String> roles = new TreeSet<>();
    for (JsonNode alternative : operation.path("security")) {
      roles.add("login");
      alternative.path("token").forEach(role -> roles.add(role.asText()));
    }
    return roles;
  }

  /** What is unknown in a request is refused, so no member of one may go; nor may a type change. */
  private static void members(
      String where, Map<String, String> earlier, Map<String, String> later, List<String> breaks) {
    earlier.forEach(
        (path, type) -> {
          if (!type.equals(later.get(path))) {
            breaks.add("%s %s: was %s, is %s".formatted(where, path, type, later.get(path)));
          }
        });
  }

  private static Map<String, String> types(List<Place> places) {
    Map<String, String> types = new TreeMap<>();
    places.forEach(place -> types.put(place.path(), place.schema().path("type").asText("union")));
    return types;
  }

  private static Set<String> ids(Contract contract) {
    return contract.operations().stream().map(Operation::id).collect(Collectors.toSet());
  }

  /**
   * The tool passes over the types of schemas of OpenAPI 3.1. Ours have one type each, so they mean
   * the same in 3.0.
   */
  private static String comparable(Contract contract) {
    JsonNode copy = contract.document().deepCopy();
    ((ObjectNode) copy).put("openapi", "3.0.3");
    return new Contract(copy).json();
  }
}
