package io.gongping.support.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the values of a query parameter look like.
 *
 * @param form of a value of this type; whether it is allowed is for the operation to say
 * @param expected what a value should be
 */
record QueryType(Predicate<String> form, LocalizedText expected) {

  private static final QueryType TEXT =
      new QueryType(any -> true, new LocalizedText("须为文本", "must be a text"));

  /** What an int holds. */
  private static final QueryType WHOLE_NUMBER =
      new QueryType(
          Pattern.compile("-?[0-9]{1,9}").asMatchPredicate(),
          new LocalizedText("须为整数", "must be a whole number"));

  private static final QueryType YES_OR_NO =
      new QueryType(
          Set.of("true", "false")::contains,
          new LocalizedText("须为 true 或 false", "must be true or false"));

  /** In its usual form; the JDK reads shorter ones too. */
  private static final QueryType ID =
      new QueryType(
          Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate(),
          new LocalizedText("须为 UUID", "must be a UUID"));

  /** As ISO 8601 writes it. */
  private static final QueryType DAY =
      new QueryType(
          QueryType::isDay,
          new LocalizedText("须为 YYYY-MM-DD 形式的日期", "must be a day such as 2026-11-25"));

  /** Whether a value is of this type. */
  boolean takes(String value) {
    return form.test(value);
  }

  /**
   * The type of a parameter of a resource method.
   *
   * @throws IllegalArgumentException for a Java type that no parameter has had so far
   */
  static QueryType of(Class<?> type) {
    if (type.isEnum()) {
      return oneOf(type);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> TEXT;
      case "int", "java.lang.Integer" -> WHOLE_NUMBER;
      case "boolean", "java.lang.Boolean" -> YES_OR_NO;
      case "java.util.UUID" -> ID;
      case "java.time.LocalDate" -> DAY;
      default -> throw new IllegalArgumentException("No query parameter is of type " + type);
    };
  }

  private static QueryType oneOf(Class<?> type) {
    Set<String> names =
        Stream.of(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.toCollection(TreeSet::new));
    return new QueryType(
        names::contains,
        new LocalizedText(
            "须为下列之一:" + String.join("、", names), "must be one of " + String.join(", ", names)));
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }
}
