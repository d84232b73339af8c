package io.gongping.support.web;

import com.google.errorprone.annotations.Immutable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the values of a query parameter look like. */
@Immutable
sealed interface QueryType {

  /** Whether a value is of this type; whether it is allowed is for the operation to say. */
  boolean takes(String value);

  /** What a value should be. */
  LocalizedText expected();

  /**
   * The type of a parameter of a resource method.
   *
   * @throws IllegalArgumentException for a Java type that no parameter has had so far
   */
  static QueryType of(Class<?> type) {
    if (type.isEnum()) {
      return new OneOf(type);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> new Text();
      case "int", "java.lang.Integer" -> new WholeNumber();
      case "boolean", "java.lang.Boolean" -> new YesOrNo();
      case "java.util.UUID" -> new Id();
      case "java.time.LocalDate" -> new Day();
      default -> throw new IllegalArgumentException("No query parameter is of type " + type);
    };
  }

  /** Any text. */
  record Text() implements QueryType {

    @Override
    public boolean takes(String value) {
      return true;
    }

    @Override
    public LocalizedText expected() {
      return new LocalizedText("须为文本", "must be a text");
    }
  }

  /** What an int holds. */
  record WholeNumber() implements QueryType {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,9}");

    @Override
    public boolean takes(String value) {
      return FORM.matcher(value).matches();
    }

    @Override
    public LocalizedText expected() {
      return new LocalizedText("须为整数", "must be a whole number");
    }
  }

  /** Nothing but {@code true} and {@code false}. */
  record YesOrNo() implements QueryType {

    @Override
    public boolean takes(String value) {
      return value.equals("true") || value.equals("false");
    }

    @Override
    public LocalizedText expected() {
      return new LocalizedText("须为 true 或 false", "must be true or false");
    }
  }

  /** A UUID in its usual form. */
  record Id() implements QueryType {

    private static final Pattern FORM =
        Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public boolean takes(String value) {
      return FORM.matcher(value).matches();
    }

    @Override
    public LocalizedText expected() {
      return new LocalizedText("须为 UUID", "must be a UUID");
    }
  }

  /** A day as ISO 8601 writes it. */
  record Day() implements QueryType {

    @Override
    public boolean takes(String value) {
      try {
        LocalDate.parse(value);
        return true;
      } catch (DateTimeParseException noDay) {
        return false;
      }
    }

    @Override
    public LocalizedText expected() {
      return new LocalizedText("须为 YYYY-MM-DD 形式的日期", "must be a day such as 2026-11-25");
    }
  }

  /** One of the names of an enum. */
  @Immutable
  final class OneOf implements QueryType {

    @SuppressWarnings("Immutable") // never changed once it is made
    private final Set<String> names;

    OneOf(Class<?> type) {
      this.names =
          Stream.of(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean takes(String value) {
      return names.contains(value);
    }

    @Override
    public LocalizedText expected() {
      return new LocalizedText(
          "须为下列之一:" + String.join("、", names), "must be one of " + String.join(", ", names));
    }
  }
}
