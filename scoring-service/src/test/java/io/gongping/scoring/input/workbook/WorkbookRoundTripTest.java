package io.gongping.scoring.input.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.input.AnyStatement;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.input.StatementReader;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkbookRoundTripTest {

  private static final Person ORGANISER = new Person("organiser1", "o");

  @Provide
  Arbitrary<List<Statement>> statements() {
    return AnyStatement.any().list().ofMaxSize(12);
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadBackAndStaysTheSameEntry(
      @ForAll("statements") List<Statement> statements) {
    Map<UUID, @Nullable Statement> written = new HashMap<>();
    List<Entry> entries =
        statements.stream()
            .map(
                statement ->
                    Entry.first(
                        UUID.randomUUID(), UUID.randomUUID(), statement, ORGANISER, Instant.EPOCH))
            .toList();
    entries.forEach(entry -> written.put(entry.id(), entry.statement()));

    WorkbookReader.Reading reading = WorkbookReader.read(WorkbookWriter.write(entries));

    assertThat(reading.mistakes()).isEmpty();
    Map<UUID, @Nullable Statement> read = new HashMap<>();
    for (EntryRow row : reading.rows()) {
      assertThat(row.id()).isNotNull();
      assertThat(row.version()).isEqualTo(1);
      read.put(
          java.util.Objects.requireNonNull(row.id()),
          StatementReader.read(row.kind(), row.texts()).statement());
    }
    assertThat(read).isEqualTo(written);
  }

  @Test
  void theFormToFillHasEverySheetAndNoRow() {
    WorkbookReader.Reading reading = WorkbookReader.read(WorkbookWriter.write(List.of()));

    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.rows()).isEmpty();
  }
}
