package io.gongping.scoring.input;

import io.gongping.scoring.input.Content.AdjustmentLevel;
import io.gongping.scoring.input.Content.LogCategory;
import io.gongping.scoring.input.Content.Result;
import io.gongping.scoring.input.Content.TargetCategory;
import io.gongping.scoring.problem.ScoringProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry from texts, wherever they come from, and finds all mistakes that can be seen
 * without the scheme. A blank text is none.
 */
public final class StatementReader {

  /** Fifteen digits: what a spreadsheet keeps of a number. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");

  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  private static final Map<InputKind, Set<Field>> FIELDS =
      Map.of(
          InputKind.FIGURE,
          EnumSet.of(Field.KEY, Field.VALUE),
          InputKind.INDICATOR,
          EnumSet.of(Field.KEY, Field.TARGET, Field.ACTUAL, Field.POINTS),
          InputKind.TARGET,
          EnumSet.of(
              Field.KEY,
              Field.TITLE,
              Field.CATEGORY,
              Field.WEIGHT,
              Field.TARGET,
              Field.ACTUAL,
              Field.POINTS),
          InputKind.ADJUSTMENT,
          EnumSet.of(Field.KEY, Field.TITLE, Field.COUNT, Field.POINTS, Field.LEVEL),
          InputKind.LOG,
          EnumSet.of(Field.TITLE, Field.CATEGORY, Field.DATE, Field.TEXT));

  private static final Set<Field> OF_ALL =
      EnumSet.of(Field.SUBJECT, Field.REFERENCE, Field.ACHIEVEMENT, Field.NOTE);

  private final Map<Field, String> texts;
  private final List<Mistake> mistakes = new ArrayList<>();

  private StatementReader(Map<Field, String> texts) {
    this.texts = texts;
  }

  /**
   * What was read.
   *
   * @param statement null when there are mistakes
   */
  public record Reading(@Nullable Statement statement, List<Mistake> mistakes) {

    public Reading {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** The fields that an entry of this kind may have, in their order. */
  public static Set<Field> fields(InputKind kind) {
    EnumSet<Field> fields = EnumSet.copyOf(OF_ALL);
    fields.addAll(FIELDS.getOrDefault(kind, Set.of()));
    return fields;
  }

  /** Reads an entry of a kind. */
  public static Reading read(InputKind kind, Map<Field, String> texts) {
    return new StatementReader(texts).read(kind);
  }

  private Reading read(InputKind kind) {
    Set<Field> expected = fields(kind);
    for (Field field : Field.values()) {
      @Nullable String text = optional(field);
      if (text == null) {
        continue;
      }
      if (!expected.contains(field)) {
        mistakes.add(new Mistake(field, ScoringProblem.FIELD_NOT_EXPECTED));
      } else if (text.codePointCount(0, text.length()) > field.longest()) {
        mistakes.add(
            new Mistake(field, ScoringProblem.FIELD_TOO_LONG, Map.of("longest", field.longest())));
      } else if (text.codePoints().anyMatch(StatementReader::isNotAllowed)) {
        mistakes.add(new Mistake(field, ScoringProblem.CHARACTER_NOT_ALLOWED));
      }
    }
    String subject = text(Field.SUBJECT);
    Content content = content(kind);
    Evidence evidence =
        new Evidence(text(Field.REFERENCE), optional(Field.ACHIEVEMENT), optional(Field.NOTE));
    return new Reading(
        mistakes.isEmpty() ? new Statement(subject, content, evidence) : null, mistakes);
  }

  private Content content(InputKind kind) {
    return switch (kind) {
      case FIGURE -> new Content.Figure(text(Field.KEY), number(Field.VALUE));
      case INDICATOR -> new Content.Indicator(text(Field.KEY), result());
      case TARGET ->
          new Content.Target(
              text(Field.KEY),
              text(Field.TITLE),
              choice(Field.CATEGORY, TargetCategory.KEY_WORK),
              number(Field.WEIGHT),
              result());
      case ADJUSTMENT ->
          new Content.Adjustment(
              text(Field.KEY),
              text(Field.TITLE),
              optionalNumber(Field.COUNT),
              optionalNumber(Field.POINTS),
              optional(Field.LEVEL) == null ? null : choice(Field.LEVEL, AdjustmentLevel.NATION));
      case LOG ->
          new Content.Log(
              choice(Field.CATEGORY, LogCategory.KEY_WORK),
              text(Field.TITLE),
              date(),
              text(Field.TEXT));
    };
  }

  private Result result() {
    return new Result(
        optionalNumber(Field.TARGET), optionalNumber(Field.ACTUAL), optionalNumber(Field.POINTS));
  }

  private @Nullable String optional(Field field) {
    String text = texts.get(field);
    return text == null || text.isBlank() ? null : LINE_END.matcher(text.strip()).replaceAll("\n");
  }

  /** What neither the database nor a workbook can hold: controls, halves of characters. */
  private static boolean isNotAllowed(int character) {
    return (Character.isISOControl(character) && character != '\n' && character != '\t')
        || Character.getType(character) == Character.SURROGATE
        || (character & 0xFFFE) == 0xFFFE;
  }

  /** A text that has to be there; empty, with a mistake noted, where it is not. */
  private String text(Field field) {
    @Nullable String text = optional(field);
    if (text == null) {
      mistakes.add(new Mistake(field, ScoringProblem.FIELD_MISSING));
      return "";
    }
    return text;
  }

  private BigDecimal number(Field field) {
    if (optional(field) == null) {
      mistakes.add(new Mistake(field, ScoringProblem.FIELD_MISSING));
      return BigDecimal.ZERO;
    }
    @Nullable BigDecimal number = optionalNumber(field);
    return number == null ? BigDecimal.ZERO : number;
  }

  private @Nullable BigDecimal optionalNumber(Field field) {
    @Nullable String text = optional(field);
    if (text == null) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      mistakes.add(new Mistake(field, ScoringProblem.NUMBER_MALFORMED));
      return null;
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /**
   * One of the names of an enum.
   *
   * @param first any of its values; it stands in where the text is none of them
   */
  private <E extends Enum<E>> E choice(Field field, E first) {
    @Nullable String text = optional(field);
    E[] values = first.getDeclaringClass().getEnumConstants();
    if (text == null) {
      mistakes.add(new Mistake(field, ScoringProblem.FIELD_MISSING));
      return first;
    }
    return Arrays.stream(values)
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              mistakes.add(
                  new Mistake(
                      field,
                      ScoringProblem.VALUE_UNKNOWN,
                      Map.of("values", Arrays.stream(values).map(Enum::name).toList())));
              return first;
            });
  }

  private LocalDate date() {
    @Nullable String text = optional(Field.DATE);
    if (text == null) {
      mistakes.add(new Mistake(Field.DATE, ScoringProblem.FIELD_MISSING));
      return LocalDate.EPOCH;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      mistakes.add(new Mistake(Field.DATE, ScoringProblem.DATE_MALFORMED));
      return LocalDate.EPOCH;
    }
  }
}
