package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.input.Mistake;
import io.gongping.support.problem.ProblemCode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a workbook.
 *
 * @param id the entry that it corrects; null for a new one
 * @param version the version that it was made on; 0 for a new one
 * @param cells where its parts stand, such as {@code C7}
 */
public record EntryRow(
    InputKind kind,
    @Nullable UUID id,
    int version,
    Map<Field, String> texts,
    String sheet,
    Map<String, String> cells) {

  public EntryRow {
    texts = Map.copyOf(texts);
    cells = Map.copyOf(cells);
  }

  /** A mistake in one of its parts. */
  public CellMistake mistake(Mistake mistake) {
    return at(mistake.field().name(), mistake.code(), mistake.members());
  }

  /** A mistake in which entry it corrects. */
  public CellMistake idMistake(ProblemCode code) {
    return at(Column.ID.name(), code, Map.of());
  }

  /** A mistake in which version it corrects. */
  public CellMistake versionMistake(ProblemCode code) {
    return at(Column.VERSION.name(), code, Map.of());
  }

  private CellMistake at(String column, ProblemCode code, Map<String, Object> members) {
    return new CellMistake(
        sheet, cells.getOrDefault(column, cells.getOrDefault("", "A1")), code, members);
  }
}
