package io.gongping.scoring.input.workbook;

import io.gongping.support.problem.ProblemCode;
import java.util.Map;

/**
 * One mistake in a workbook.
 *
 * @param sheet its name as the workbook writes it
 * @param cell such as {@code C7}; {@code A1} where the whole sheet is meant
 */
public record CellMistake(
    String sheet, String cell, ProblemCode code, Map<String, Object> members) {

  public CellMistake {
    members = Map.copyOf(members);
  }
}
