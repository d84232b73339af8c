package io.gongping.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.contracts.Contract.Operation;
import io.gongping.contracts.Contract.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules that a contract of ours keeps. Each finds the places where it is broken. */
final class Lint {

  private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+([A-Z][a-z]+)*");

  /** The scanner numbers what it finds under a name that is taken. */
  private static final Pattern SCHEMA_NAME = Pattern.compile("[A-Z][A-Za-z]*");

  private final Contract contract;

  Lint(Contract contract) {
    this.contract = contract;
  }

  /** Everything that is wrong, one line for each place. */
  List<String> findings() {
    List<String> found = new ArrayList<>();
    found.addAll(operationIds());
    found.addAll(introductions());
    found.addAll(refusals());
    found.addAll(security());
    found.addAll(types());
    found.addAll(names());
    found.addAll(unused());
    found.addAll(enumsTwice());
    found.addAll(answersWithoutRequired());
    found.addAll(openRequests());
    found.addAll(bareLists());
    found.addAll(unboundedRequests());
    return found;
  }

  /** Each operation has a name that reads like one, and no two share it. */
  List<String> operationIds() {
    Set<String> seen = new HashSet<>();
    return contract.operations().stream()
        .filter(each -> !OPERATION_ID.matcher(each.id()).matches() || !seen.add(each.id()))
        .map(each -> each + ": operationId '" + each.id() + "'")
        .toList();
  }

  List<String> introductions() {
    List<String> found = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      if (operation.said().path("summary").asText("").isBlank()) {
        found.add(operation + ": no summary");
      }
      if (operation.said().path("tags").isEmpty()) {
        found.add(operation + ": no tags");
      }
      for (JsonNode said : operation.said().path("parameters")) {
        JsonNode parameter = contract.resolved(said);
        if (parameter.path("schema").path("type").isMissingNode()
            && parameter.path("schema").path("$ref").isMissingNode()) {
          found.add(operation + ": no type of " + parameter.path("name").asText());
        }
      }
    }
    for (String part : List.of("/info/description", "/info/license", "/servers/0/url")) {
      if (contract.document().at(part).isMissingNode()) {
        found.add("no " + part);
      }
    }
    return found;
  }

  /** Every refusal is a problem with codes, and every operation can refuse. */
  List<String> refusals() {
    List<String> found = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      Map<String, JsonNode> refusals = new HashMap<>();
      for (var response : operation.said().path("responses").properties()) {
        if (response.getKey().compareTo("400") >= 0) {
          refusals.put(response.getKey(), contract.resolved(response.getValue()));
        }
      }
      for (String status : List.of("400", "406", "500", "503")) {
        if (!refusals.containsKey(status)) {
          found.add(operation + ": no " + status);
        }
      }
      if (operation.said().has("requestBody")
          && !refusals.keySet().containsAll(Set.of("413", "415"))) {
        found.add(operation + ": no 413 or 415 for its body");
      }
      refusals.forEach(
          (status, refusal) -> {
            if (!refusal.path("content").has("application/problem+json")) {
              found.add(operation + " " + status + ": no problem");
            }
            if (refusal.path("x-problem-codes").isEmpty()) {
              found.add(operation + " " + status + ": no codes");
            }
            if (Set.of("429", "503").contains(status)
                && !refusal.path("headers").has("Retry-After")) {
              found.add(operation + " " + status + ": no Retry-After");
            }
            if (status.equals("401") && !refusal.path("headers").has("WWW-Authenticate")) {
              found.add(operation + " 401: no WWW-Authenticate");
            }
          });
    }
    return found;
  }

  /** Whether a login is needed is said of each operation, and by one name. */
  List<String> security() {
    List<String> found = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      JsonNode security = operation.said().path("security");
      if (!security.isArray()) {
        found.add(operation + ": no word on security");
      }
      for (JsonNode alternative : security) {
        if (!alternative.has("token") || alternative.path("token").isEmpty()) {
          found.add(operation + ": not by roles of the token");
        }
      }
      Set<String> needed = security.isEmpty() ? Set.of() : Set.of("401", "403");
      for (String status : needed) {
        if (!operation.said().path("responses").has(status)) {
          found.add(operation + ": no " + status);
        }
      }
    }
    if (!contract.document().at("/components/securitySchemes").has("token")) {
      found.add("no security scheme `token`");
    }
    return found;
  }

  /** Nothing may be just anything. */
  List<String> types() {
    List<String> found = new ArrayList<>();
    for (Place place : everywhere()) {
      JsonNode schema = place.schema();
      boolean said =
          schema.has("type") || schema.has("$ref") || schema.has("oneOf") || schema.has("const");
      if (!said) {
        found.add(place.path() + ": no type");
      }
      if (schema.path("type").isArray()) {
        found.add(place.path() + ": several types");
      }
      if (schema.path("type").asText().equals("array") && !schema.has("items")) {
        found.add(place.path() + ": a list of anything");
      }
    }
    return found;
  }

  List<String> names() {
    return contract.schemas().keySet().stream()
        .filter(name -> !SCHEMA_NAME.matcher(name).matches())
        .map(name -> name + ": a number in a name says nothing")
        .toList();
  }

  List<String> unused() {
    Set<String> unused = new TreeSet<>(contract.schemas().keySet());
    contract.document().findValuesAsText("$ref").stream()
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .forEach(unused::remove);
    return unused.stream().map(name -> name + ": nothing refers to it").toList();
  }

  /** The same values are one type: it has one name, and stands nowhere without it. */
  List<String> enumsTwice() {
    List<String> found = new ArrayList<>();
    Map<Set<String>, String> named = new HashMap<>();
    contract
        .schemas()
        .forEach(
            (name, schema) -> {
              Set<String> values = values(schema);
              String first = values.size() > 1 ? named.putIfAbsent(values, name) : null;
              if (first != null) {
                found.add(name + ": the values of " + first);
              }
            });
    for (Place place : everywhere()) {
      String name = named.get(values(place.schema()));
      if (name != null && !contract.schemas().containsKey(place.path())) {
        found.add(place.path() + ": the values of " + name);
      }
    }
    return found;
  }

  private static Set<String> values(JsonNode schema) {
    Set<String> values = new TreeSet<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    return values;
  }

  /** An object of an answer says what it always has; one that may be empty says why. */
  List<String> answersWithoutRequired() {
    return contract.inAnswers().stream()
        .filter(place -> place.schema().path("properties").size() > 0)
        .filter(place -> place.schema().path("required").isEmpty())
        .filter(place -> !place.schema().path("x-may-be-empty").asBoolean())
        .map(place -> place.path() + ": no required members")
        .toList();
  }

  /** What would be refused as unknown is not allowed by the contract either. */
  List<String> openRequests() {
    return contract.inRequests().stream()
        .filter(place -> place.schema().has("properties"))
        .filter(place -> !place.schema().has("oneOf"))
        .filter(
            place ->
                !place.schema().path("additionalProperties").isBoolean()
                    || (place.schema().path("additionalProperties").asBoolean()
                        && !place.schema().has("externalDocs")))
        .map(place -> place.path() + ": open")
        .toList();
  }

  /** A list can't grow a member; an object with a list can. */
  List<String> bareLists() {
    List<String> found = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (var response : operation.said().path("responses").properties()) {
        JsonNode schema =
            contract.resolved(response.getValue()).at("/content/application~1json/schema");
        if (contract.resolved(schema).path("type").asText().equals("array")) {
          found.add(operation + " " + response.getKey() + ": a bare list");
        }
      }
    }
    return found;
  }

  /** A list in a request ends somewhere. */
  List<String> unboundedRequests() {
    return contract.inRequests().stream()
        .filter(place -> place.schema().path("type").asText().equals("array"))
        .filter(place -> !place.schema().has("maxItems"))
        .filter(place -> !isOfDocument(place))
        .map(place -> place.path() + ": no maxItems")
        .toList();
  }

  /** A document ends where its size ends; its own schema says what else. */
  private boolean isOfDocument(Place place) {
    String root = place.path().split("[^A-Za-z]", 2)[0];
    return contract.document().at("/components/schemas/" + root).has("x-document");
  }

  private List<Place> everywhere() {
    List<Place> found = new ArrayList<>();
    contract.schemas().forEach((name, schema) -> collect(new Place(name, schema), found));
    return found;
  }

  private static void collect(Place place, List<Place> found) {
    found.add(place);
    Contract.inside(place).forEach(each -> collect(each, found));
  }
}
