package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.input.StatementReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of a sheet. Its heading is Chinese for people, then a blank and its name. */
enum Column {
  /** Of the entry that a row corrects; blank in a row that is new. */
  ID("编号", null),
  /** The version that the row was made on; blank in a row that is new. */
  VERSION("版本", null),
  SUBJECT("对象", Field.SUBJECT),
  KEY("项目", Field.KEY),
  TITLE("名称", Field.TITLE),
  CATEGORY("类别", Field.CATEGORY),
  VALUE("数值", Field.VALUE),
  WEIGHT("权重", Field.WEIGHT),
  TARGET("目标值", Field.TARGET),
  ACTUAL("完成值", Field.ACTUAL),
  COUNT("次数", Field.COUNT),
  POINTS("分值", Field.POINTS),
  LEVEL("级别", Field.LEVEL),
  DATE("日期", Field.DATE),
  TEXT("内容", Field.TEXT),
  REFERENCE("依据", Field.REFERENCE),
  ACHIEVEMENT("成果", Field.ACHIEVEMENT),
  NOTE("说明", Field.NOTE),
  /** For people; not read. */
  STATE("状态", null);

  private final String heading;
  private final @Nullable Field field;

  Column(String label, @Nullable Field field) {
    this.heading = label + " " + name().toLowerCase(Locale.ROOT);
    this.field = field;
  }

  /** The columns of the sheet of a kind, in their order. */
  static List<Column> of(InputKind kind) {
    var fields = StatementReader.fields(kind);
    List<Column> columns = new ArrayList<>();
    for (Column column : values()) {
      if (column.field == null || fields.contains(column.field)) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The column with this heading, whatever the Chinese part says. */
  static Optional<Column> withHeading(String text) {
    String name = text.strip().substring(text.strip().lastIndexOf(' ') + 1);
    return Arrays.stream(values())
        .filter(column -> column.heading.endsWith(" " + name))
        .findFirst();
  }

  String heading() {
    return heading;
  }

  /** What it holds of an entry; empty for the columns around it. */
  Optional<Field> field() {
    return Optional.ofNullable(field);
  }

  boolean isNumber() {
    return switch (this) {
      case VALUE, WEIGHT, TARGET, ACTUAL, COUNT, POINTS, VERSION -> true;
      default -> false;
    };
  }
}
