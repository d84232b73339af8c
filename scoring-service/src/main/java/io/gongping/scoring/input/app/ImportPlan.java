package io.gongping.scoring.input.app;

import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.Fields;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.input.Mistake;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.input.workbook.CellMistake;
import io.gongping.scoring.input.workbook.EntryRow;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.support.problem.CommonProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a workbook changes, held against what is there. */
final class ImportPlan {

  private record Item(String subject, InputKind kind, String key) {}

  private final Map<UUID, Entry> byId;
  private final Set<Item> taken;
  private final Set<UUID> seen = new HashSet<>();
  private final List<Statement> created = new ArrayList<>();
  private final Map<Entry, Statement> corrected = new LinkedHashMap<>();
  private final List<CellMistake> mistakes = new ArrayList<>();
  private int unchanged;

  private ImportPlan(List<Entry> entries) {
    this.byId = entries.stream().collect(Collectors.toMap(Entry::id, entry -> entry));
    this.taken = new HashSet<>();
    entries.stream().map(Entry::statement).forEach(this::take);
  }

  /**
   * Makes a plan.
   *
   * @param rows the rows that say something, in their order
   * @param entries all that there are
   */
  static ImportPlan of(Map<EntryRow, Statement> rows, List<Entry> entries) {
    ImportPlan plan = new ImportPlan(entries);
    rows.forEach(plan::add);
    return plan;
  }

  List<Statement> created() {
    return created;
  }

  /** By the entry as it was. */
  Map<Entry, Statement> corrected() {
    return corrected;
  }

  int unchanged() {
    return unchanged;
  }

  List<CellMistake> mistakes() {
    return mistakes;
  }

  private void add(EntryRow row, Statement statement) {
    @Nullable UUID id = row.id();
    if (id != null) {
      correct(row, id, statement);
    } else if (!take(statement)) {
      mistakes.add(row.mistake(new Mistake(Field.KEY, ScoringProblem.INPUT_EXISTS)));
    } else {
      created.add(statement);
    }
  }

  private void correct(EntryRow row, UUID id, Statement statement) {
    @Nullable Entry entry = byId.get(id);
    if (entry == null || entry.content().kind() != row.kind()) {
      mistakes.add(row.idMistake(CommonProblem.NOT_FOUND));
      return;
    }
    if (!seen.add(id)) {
      mistakes.add(row.idMistake(ScoringProblem.INPUT_EXISTS));
      return;
    }
    if (entry.version() != row.version()) {
      mistakes.add(row.versionMistake(CommonProblem.VERSION_STALE));
      return;
    }
    List<Mistake> moved = EnterInput.moved(entry.statement(), statement);
    moved.forEach(mistake -> mistakes.add(row.mistake(mistake)));
    if (!moved.isEmpty()) {
      return;
    }
    if (entry.statement().equals(statement) && !entry.current().withdrawn()) {
      unchanged++;
    } else {
      corrected.put(entry, statement);
    }
  }

  /** Whether the item was free; figures and indicators have one entry each. */
  private boolean take(Statement statement) {
    InputKind kind = statement.content().kind();
    if (kind != InputKind.FIGURE && kind != InputKind.INDICATOR) {
      return true;
    }
    String key = Fields.of(statement.content()).getOrDefault(Field.KEY, "");
    return taken.add(new Item(statement.subject(), kind, key));
  }
}
