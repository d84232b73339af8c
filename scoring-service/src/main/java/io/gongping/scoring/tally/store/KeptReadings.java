package io.gongping.scoring.tally.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.tally.Cells;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Definitions, and counts that are final, as requests share them: neither ever changes. What is
 * kept is bounded by its weight, and read by one request at a time however many ask for it.
 */
final class KeptReadings {

  /** A definition as records takes about as much as two characters for each of its JSON. */
  private static final int BYTES_A_CHARACTER = 4;

  private static final int BYTES_A_PAPER = 200;
  private static final int BYTES_A_NAME = 120;

  private final Cache<Row, Weighed<?>> kept;

  /**
   * @param bytes how much is kept, about
   */
  KeptReadings(long bytes) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(
                (Row row, Weighed<?> value) -> (int) Math.min(value.bytes(), Integer.MAX_VALUE))
            .build();
  }

  /**
   * One state of one assessment.
   *
   * @param writtenBy the transaction that wrote it, as the database numbers them: another one may
   *     have written something else
   */
  record Row(UUID id, String writtenBy, Part part) {}

  /** What is kept of it. */
  enum Part {
    DEFINITION,
    TALLY
  }

  private record Weighed<T>(T value, long bytes) {}

  /** A definition and how long it was as a text. */
  record Read(AssessmentDefinition definition, int characters) {}

  /** The definition, which is read where it is not kept. */
  AssessmentDefinition definition(UUID id, String writtenBy, Supplier<Read> reader) {
    return kept(
        new Row(id, writtenBy, Part.DEFINITION),
        AssessmentDefinition.class,
        () -> {
          Read read = reader.get();
          return new Weighed<>(read.definition(), (long) read.characters() * BYTES_A_CHARACTER);
        });
  }

  /** The tally of a final assessment, which is read where it is not kept. */
  Tally tally(UUID id, String writtenBy, Supplier<Tally> reader) {
    return kept(
        new Row(id, writtenBy, Part.TALLY),
        Tally.class,
        () -> {
          Tally read = reader.get();
          return new Weighed<>(read, read.papers().values().stream().mapToLong(this::bytes).sum());
        });
  }

  private <T> T kept(Row row, Class<T> type, Supplier<Weighed<T>> reader) {
    return type.cast(kept.get(row, absent -> reader.get()).value());
  }

  private long bytes(PaperTally paper) {
    return BYTES_A_PAPER
        + (long) paper.size() * Cells.BYTES
        + (long) paper.writeIns().size() * BYTES_A_NAME;
  }
}
