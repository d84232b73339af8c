package io.gongping.scoring.scheme.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document. Reading never fails: a mistake is noted with its pointer and a
 * harmless value stands in, so that one pass finds all of them.
 */
record DocumentNode(JsonNode json, String pointer, List<SchemeMistake> mistakes) {

  /** Nobody reads more of them. */
  private static final int MOST_MISTAKES = 200;

  static DocumentNode root(JsonNode json) {
    return new DocumentNode(json, "", new ArrayList<>());
  }

  /** A member; missing ones are noted when their value is read. */
  DocumentNode at(String member) {
    JsonNode child = json.path(member);
    String token = member.replace("~", "~0").replace("/", "~1");
    return new DocumentNode(child, pointer + "/" + token, mistakes);
  }

  boolean has(String member) {
    return json.has(member);
  }

  boolean isAbsent() {
    return json instanceof MissingNode;
  }

  /** Notes members other than these and those that every captioned node may have. */
  DocumentNode onlyCaptioned(String... members) {
    return only(
        Stream.concat(Stream.of("type", "label", "clause"), Arrays.stream(members))
            .toArray(String[]::new));
  }

  /** Notes members other than these. */
  DocumentNode only(String... members) {
    if (!json.isObject()) {
      return noted("an object is needed here");
    }
    Set<String> known = Set.of(members);
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                at(name).noted("this member is not known here");
              }
            });
    return this;
  }

  String text() {
    if (!json.isTextual() || json.textValue().isBlank()) {
      noted("a text is needed here");
      return "";
    }
    return json.textValue();
  }

  @Nullable String optionalText() {
    return isAbsent() ? null : text();
  }

  int integer() {
    if (!json.isInt()) {
      noted("a whole number is needed here");
      return 1;
    }
    return json.intValue();
  }

  LocalizedText label() {
    only("zh", "en");
    return new LocalizedText(at("zh").text(), at("en").text());
  }

  @Nullable LocalizedText optionalLabel() {
    return isAbsent() ? null : label();
  }

  <T> List<T> list(Function<DocumentNode, T> element) {
    List<T> elements = new ArrayList<>();
    if (!json.isArray()) {
      noted("a list is needed here");
      return elements;
    }
    for (int i = 0; i < json.size(); i++) {
      elements.add(element.apply(new DocumentNode(json.get(i), pointer + "/" + i, mistakes)));
    }
    return elements;
  }

  /** A list that may be left out. */
  <T> List<T> optionalList(Function<DocumentNode, T> element) {
    return isAbsent() ? List.of() : list(element);
  }

  List<String> optionalTexts() {
    return optionalList(DocumentNode::text);
  }

  /** An object whose members are named by the author. */
  <T> Map<String, T> members(Function<DocumentNode, T> member) {
    Map<String, T> members = new LinkedHashMap<>();
    if (!json.isObject()) {
      noted("an object is needed here");
    }
    json.fieldNames().forEachRemaining(name -> members.put(name, member.apply(at(name))));
    return members;
  }

  boolean optionalFlag() {
    if (!isAbsent() && !json.isBoolean()) {
      noted("true or false is needed here");
    }
    return json.booleanValue();
  }

  List<String> texts() {
    return list(DocumentNode::text);
  }

  <E extends Enum<E>> E oneOf(Class<E> type) {
    String name = json.isTextual() ? json.textValue() : "";
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              noted(
                  Arrays.stream(constants)
                      .map(Enum::name)
                      .collect(Collectors.joining(", ", "one of ", " is needed here")));
              return constants[0];
            });
  }

  DocumentNode noted(String detail) {
    if (mistakes.size() == MOST_MISTAKES) {
      return this;
    }
    mistakes.add(new SchemeMistake(pointer, SchemeMistake.Kind.MALFORMED, detail));
    return this;
  }
}
