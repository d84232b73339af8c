package io.gongping.scoring.input;

import io.gongping.scoring.input.Content.Result;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spells an entry out as texts; {@link StatementReader} reads them back. */
public final class Fields {

  private final Map<Field, String> texts = new EnumMap<>(Field.class);

  private Fields() {}

  /** Everything that a statement says. */
  public static Map<Field, String> of(Statement statement) {
    Fields fields = new Fields();
    fields.put(Field.SUBJECT, statement.subject());
    fields.content(statement.content());
    fields.put(Field.REFERENCE, statement.evidence().reference());
    fields.put(Field.ACHIEVEMENT, statement.evidence().achievement());
    fields.put(Field.NOTE, statement.evidence().note());
    return fields.texts;
  }

  /** What an entry says, without subject and evidence. */
  public static Map<Field, String> of(Content content) {
    Fields fields = new Fields();
    fields.content(content);
    return fields.texts;
  }

  private void content(Content content) {
    switch (content) {
      case Content.Figure figure -> {
        put(Field.KEY, figure.key());
        put(Field.VALUE, figure.value());
      }
      case Content.Indicator indicator -> {
        put(Field.KEY, indicator.key());
        put(indicator.result());
      }
      case Content.Target target -> {
        put(Field.KEY, target.key());
        put(Field.TITLE, target.title());
        put(Field.CATEGORY, target.category().name());
        put(Field.WEIGHT, target.weight());
        put(target.result());
      }
      case Content.Adjustment adjustment -> {
        put(Field.KEY, adjustment.key());
        put(Field.TITLE, adjustment.title());
        put(Field.COUNT, adjustment.count());
        put(Field.POINTS, adjustment.points());
        put(Field.LEVEL, adjustment.level() == null ? null : adjustment.level().name());
      }
      case Content.Log log -> {
        put(Field.TITLE, log.title());
        put(Field.CATEGORY, log.category().name());
        put(Field.DATE, log.date().toString());
        put(Field.TEXT, log.text());
      }
    }
  }

  private void put(Result result) {
    put(Field.TARGET, result.target());
    put(Field.ACTUAL, result.actual());
    put(Field.POINTS, result.points());
  }

  private void put(Field field, @Nullable BigDecimal number) {
    put(field, number == null ? null : number.toPlainString());
  }

  private void put(Field field, @Nullable String text) {
    if (text != null) {
      texts.put(field, text);
    }
  }
}
