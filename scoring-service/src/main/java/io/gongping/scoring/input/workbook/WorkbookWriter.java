package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes entries into a workbook that {@link WorkbookReader} reads back. */
public final class WorkbookWriter {

  /** Some spreadsheets ask for the version of the program that wrote a file. */
  private static final String PROGRAM_VERSION = "1.0";

  private static final double WIDE = 40;
  private static final double NARROW = 14;

  private WorkbookWriter() {}

  /**
   * A workbook with a sheet for each kind, also where there is nothing of the kind yet: then it is
   * the form to fill.
   */
  public static byte[] write(List<Entry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Gongping", PROGRAM_VERSION)) {
      for (SheetName sheet : SheetName.values()) {
        write(
            workbook.newWorksheet(sheet.title()),
            Column.of(sheet.kind()),
            entries.stream().filter(entry -> entry.content().kind() == sheet.kind()).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A workbook can't be written into memory", impossible);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, List<Column> columns, List<Entry> entries) {
    sheet.freezePane(0, 1);
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, columns.get(column).heading());
      sheet.style(0, column).bold().set();
      sheet.width(column, isWide(columns.get(column)) ? WIDE : NARROW);
    }
    for (int row = 0; row < entries.size(); row++) {
      Entry entry = entries.get(row);
      Map<Field, String> texts = Fields.of(entry.statement());
      for (int column = 0; column < columns.size(); column++) {
        write(sheet, row + 1, column, columns.get(column), entry, texts);
      }
    }
  }

  private static void write(
      Worksheet sheet, int row, int index, Column column, Entry entry, Map<Field, String> texts) {
    String text =
        switch (column) {
          case ID -> entry.id().toString();
          case VERSION -> Integer.toString(entry.version());
          case STATE -> entry.state().name();
          default -> column.field().map(texts::get).orElse(null);
        };
    if (text == null) {
      return;
    }
    if (column.isNumber()) {
      sheet.value(row, index, new BigDecimal(text));
    } else {
      sheet.value(row, index, text);
    }
  }

  private static boolean isWide(Column column) {
    return switch (column) {
      case ID, TITLE, TEXT, REFERENCE, ACHIEVEMENT, NOTE -> true;
      default -> false;
    };
  }
}
