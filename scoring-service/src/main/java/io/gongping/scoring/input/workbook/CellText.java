package io.gongping.scoring.input.workbook;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.support.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says as a text.
 *
 * @param text null for an empty cell and for a mistake
 * @param mistake null where there is none
 */
record CellText(@Nullable String text, @Nullable ProblemCode mistake) {

  /**
   * A spreadsheet keeps numbers in binary and shows fifteen digits; what is beyond them nobody
   * wrote.
   */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int MOST_DIGITS = 40;

  /** Spreadsheets count days from here; before March 1900 they count one day that never was. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST_SURE_DAY = 61;
  private static final int LAST_DAY = 2_958_465;

  private static final CellText EMPTY = new CellText(null, null);

  static CellText of(Cell cell, Column column, boolean from1904) {
    if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
      return mistake(ScoringProblem.CELL_FORMULA);
    }
    return switch (cell.getType()) {
      case EMPTY -> EMPTY;
      case STRING -> text(cell.getValue());
      case NUMBER -> number(cell.asNumber(), column, from1904);
      case BOOLEAN, ERROR, FORMULA -> mistake(ScoringProblem.CELL_TYPE);
    };
  }

  private static CellText text(@Nullable Object value) {
    // The cell may point to a text that the workbook does not have.
    return value instanceof String text
        ? new CellText(text, null)
        : mistake(ScoringProblem.CELL_TYPE);
  }

  private static CellText number(BigDecimal number, Column column, boolean from1904) {
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      return mistake(ScoringProblem.NUMBER_MALFORMED);
    }
    if (column == Column.DATE) {
      return date(number, from1904);
    }
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    return new CellText(shown.toPlainString(), null);
  }

  private static CellText date(BigDecimal number, boolean from1904) {
    BigDecimal days = number.stripTrailingZeros();
    if (days.scale() > 0
        || days.compareTo(BigDecimal.valueOf(FIRST_SURE_DAY)) < 0
        || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return mistake(ScoringProblem.DATE_MALFORMED);
    }
    LocalDate zero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
    return new CellText(zero.plusDays(days.longValueExact()).toString(), null);
  }

  private static CellText mistake(ProblemCode code) {
    return new CellText(null, code);
  }
}
