package io.gongping.scoring.input;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps what workbooks brought. */
public interface Imports {

  /**
   * What one workbook brought.
   *
   * @param created entries that it entered
   * @param corrected entries that it gave a further version
   * @param unchanged rows that say what was there already
   */
  record Import(
      UUID id,
      UUID assessmentId,
      int created,
      int corrected,
      int unchanged,
      String importedBy,
      Instant importedAt) {}

  /** Keeps one. */
  void add(Import made);

  /** One of an assessment. */
  Optional<Import> find(UUID assessmentId, UUID id);
}
