package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.workbook.WorkbookUnreadable.Reason;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.support.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a workbook and every mistake in its form; what the rows say is looked at
 * elsewhere. Reading stops at {@value #MOST_MISTAKES} mistakes.
 */
public final class WorkbookReader {

  /** Rows of all sheets together. */
  public static final int MOST_ROWS = 5_000;

  /** Nobody reads more of them. */
  public static final int MOST_MISTAKES = 200;

  /** Of a sheet, as spreadsheets allow it. */
  private static final int LONGEST_NAME = 31;

  private final List<EntryRow> rows = new ArrayList<>();
  private final List<CellMistake> mistakes = new ArrayList<>();
  private final boolean from1904;

  private WorkbookReader(boolean from1904) {
    this.from1904 = from1904;
  }

  /** What a workbook holds; the rows are complete only without mistakes. */
  public record Reading(List<EntryRow> rows, List<CellMistake> mistakes) {

    public Reading {
      rows = List.copyOf(rows);
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Reads a file.
   *
   * @throws WorkbookUnreadable when it is no workbook
   */
  public static Reading read(byte[] file) {
    byte[] safe = UnpackedFile.repacked(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(safe))) {
      WorkbookReader reader = new WorkbookReader(workbook.isDate1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        reader.read(sheet);
      }
      return new Reading(reader.rows, reader.mistakes);
    } catch (WorkbookUnreadable known) {
      throw known;
    } catch (IOException | ExcelReaderException broken) {
      throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
    } catch (RuntimeException broken) {
      // The reader trusts its files: a missing part or a wrong index is a null or worse to it.
      throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
    }
  }

  private void read(Sheet sheet) throws IOException {
    Optional<SheetName> name = SheetName.of(sheet.getName());
    if (name.isEmpty()) {
      String given = sheet.getName();
      note(
          given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) + "…" : given,
          "A1",
          ScoringProblem.SHEET_UNKNOWN,
          Map.of("sheets", SheetName.titles()));
      return;
    }
    try (Stream<Row> stream = sheet.openStream()) {
      var lines = stream.iterator();
      if (!lines.hasNext()) {
        return;
      }
      Map<Integer, Column> columns = headings(name.get(), lines.next());
      while (lines.hasNext() && mistakes.size() < MOST_MISTAKES) {
        row(name.get(), columns, lines.next());
      }
    }
  }

  private Map<Integer, Column> headings(SheetName sheet, Row row) {
    List<Column> expected = Column.of(sheet.kind());
    Map<Integer, Column> columns = new HashMap<>();
    for (@Nullable Cell cell : row) {
      if (cell == null || isBlank(cell)) {
        continue;
      }
      if (cell.getFormula() != null) {
        note(sheet.title(), address(cell), ScoringProblem.CELL_FORMULA, Map.of());
        continue;
      }
      Optional<Column> column =
          Column.withHeading(String.valueOf(cell.getText())).filter(expected::contains);
      if (column.isEmpty() || columns.containsValue(column.get())) {
        note(
            sheet.title(),
            address(cell),
            ScoringProblem.COLUMN_UNKNOWN,
            Map.of("columns", expected.stream().map(Column::heading).toList()));
      } else {
        columns.put(cell.getColumnIndex(), column.get());
      }
    }
    return columns;
  }

  private void row(SheetName sheet, Map<Integer, Column> columns, Row row) {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    Map<String, String> cells = new HashMap<>();
    cells.put("", "A" + row.getRowNum());
    columns.forEach((index, column) -> cells.put(column.name(), letters(index) + row.getRowNum()));
    for (@Nullable Cell cell : row) {
      if (cell == null || isBlank(cell)) {
        continue;
      }
      @Nullable Column column = columns.get(cell.getColumnIndex());
      if (column == null) {
        note(sheet.title(), address(cell), ScoringProblem.COLUMN_WITHOUT_HEADING, Map.of());
      } else if (column != Column.STATE) {
        CellText text = CellText.of(cell, column, from1904);
        if (text.mistake() != null) {
          note(sheet.title(), address(cell), text.mistake(), Map.of());
        } else if (text.text() != null) {
          texts.put(column, text.text());
        }
      }
    }
    if (!texts.isEmpty()) {
      add(sheet, texts, cells);
    }
  }

  private void add(SheetName sheet, Map<Column, String> texts, Map<String, String> cells) {
    if (rows.size() == MOST_ROWS) {
      throw new WorkbookUnreadable(Reason.TOO_LARGE);
    }
    String unknown = cells.getOrDefault("", "A1");
    @Nullable UUID id = null;
    if (texts.containsKey(Column.ID)) {
      id = uuid(texts.getOrDefault(Column.ID, "").strip());
      if (id == null) {
        note(
            sheet.title(),
            cells.getOrDefault(Column.ID.name(), unknown),
            ScoringProblem.ID_MALFORMED,
            Map.of());
      }
    }
    int version = version(texts.getOrDefault(Column.VERSION, "").strip());
    if (version < 0 || (texts.containsKey(Column.ID) != version > 0)) {
      note(
          sheet.title(),
          cells.getOrDefault(Column.VERSION.name(), unknown),
          ScoringProblem.VERSION_MALFORMED,
          Map.of());
    }
    Map<Field, String> fields = new EnumMap<>(Field.class);
    texts.forEach((column, text) -> column.field().ifPresent(field -> fields.put(field, text)));
    rows.add(new EntryRow(sheet.kind(), id, version, fields, sheet.title(), cells));
  }

  private static @Nullable UUID uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? id : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** From 1; 0 for none, -1 for what is no version. */
  private static int version(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : -1;
  }

  private static boolean isBlank(Cell cell) {
    return cell.getFormula() == null
        && switch (cell.getType()) {
          case EMPTY -> true;
          case STRING -> cell.getValue() instanceof String text && text.isBlank();
          default -> false;
        };
  }

  private static String address(Cell cell) {
    return letters(cell.getColumnIndex()) + (cell.getAddress().getRow() + 1);
  }

  /** The letters of a column, 0 being A. */
  private static String letters(int column) {
    String last = Character.toString('A' + column % 26);
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private void note(String sheet, String cell, ProblemCode code, Map<String, Object> members) {
    if (mistakes.size() < MOST_MISTAKES) {
      mistakes.add(new CellMistake(sheet, cell, code, members));
    }
  }
}
