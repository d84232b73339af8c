package io.gongping.scoring.input.app;

import io.gongping.scoring.input.Entries;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.Imports;
import io.gongping.scoring.input.Imports.Import;
import io.gongping.scoring.input.InputRules;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.input.StatementReader;
import io.gongping.scoring.input.workbook.CellMistake;
import io.gongping.scoring.input.workbook.EntryRow;
import io.gongping.scoring.input.workbook.WorkbookReader;
import io.gongping.scoring.input.workbook.WorkbookUnreadable;
import io.gongping.scoring.input.workbook.WorkbookWriter;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Takes entries out as a workbook, and in again: all of a workbook or nothing. */
@ApplicationScoped
public class ExchangeWorkbook {

  /** The largest workbook in bytes. */
  public static final int MOST_BYTES = 2 * 1024 * 1024;

  /** Of all that one service holds in memory a workbook is the largest: one at a time. */
  private final Semaphore importing = new Semaphore(1);

  private final VisibleAssessments assessments;
  private final InputDesk desk;
  private final Entries entries;
  private final Imports imports;
  private final Duties duties;
  private final IdempotentCreation creation;

  ExchangeWorkbook(
      VisibleAssessments assessments,
      InputDesk desk,
      Entries entries,
      Imports imports,
      Duties duties,
      IdempotentCreation creation) {
    this.assessments = assessments;
    this.desk = desk;
    this.entries = entries;
    this.imports = imports;
    this.duties = duties;
    this.creation = creation;
  }

  /**
   * Everything that was entered and not taken back.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}
   */
  public byte[] export(UUID assessment) {
    assessments.require(assessment);
    return WorkbookWriter.write(
        entries.all(assessment).stream().filter(entry -> !entry.current().withdrawn()).toList());
  }

  /**
   * Enters the new rows of a workbook and corrects entries by the changed ones.
   *
   * @param key the Idempotency-Key
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code scheme-unknown},
   *     {@code body-too-large}, {@code workbook-unreadable}, {@code workbook-too-large}, {@code
   *     workbook-invalid} with every mistake, {@code import-running} while another workbook is
   *     read, and those of {@link IdempotentCreation#run}
   */
  @Transactional
  public Import importAll(UUID assessment, @Nullable String key, byte[] file) {
    InputRules rules = desk.rules(assessment);
    if (file.length > MOST_BYTES) {
      throw CommonProblem.BODY_TOO_LARGE.problem().with("limit", MOST_BYTES);
    }
    UUID id =
        creation
            .run(
                key,
                List.of(assessment, file),
                fresh -> imports.add(imported(fresh, assessment, rules, file)))
            .id();
    return imports.find(assessment, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }

  private Import imported(UUID id, UUID assessment, InputRules rules, byte[] file) {
    if (!importing.tryAcquire()) {
      throw ScoringProblem.IMPORT_RUNNING.problem();
    }
    try {
      return imported(id, assessment, rules, read(file));
    } finally {
      importing.release();
    }
  }

  private Import imported(
      UUID id, UUID assessment, InputRules rules, WorkbookReader.Reading reading) {
    Map<EntryRow, Statement> statements = new LinkedHashMap<>();
    List<CellMistake> mistakes = new ArrayList<>(reading.mistakes());
    for (EntryRow row : reading.rows()) {
      var read = StatementReader.read(row.kind(), row.texts());
      read.mistakes().forEach(mistake -> mistakes.add(row.mistake(mistake)));
      if (read.statement() != null) {
        rules.check(read.statement()).forEach(mistake -> mistakes.add(row.mistake(mistake)));
        statements.put(row, read.statement());
      }
    }
    desk.requireUninvolved(Act.ENTER, rules, statements.values());
    desk.lock(assessment, rules, statements.values());
    ImportPlan plan = ImportPlan.of(statements, entries.all(assessment));
    mistakes.addAll(plan.mistakes());
    if (!mistakes.isEmpty()) {
      throw invalid(mistakes);
    }
    return carriedOut(id, assessment, plan);
  }

  private Import carriedOut(UUID id, UUID assessment, ImportPlan plan) {
    Person by = duties.caller();
    Instant now = desk.now();
    for (Statement statement : plan.created()) {
      Entry entry = Entry.first(UUID.randomUUID(), assessment, statement, by, now);
      if (!entries.add(entry)) {
        throw CommonProblem.CONFLICT.problem();
      }
      desk.record("input.entered", entry, Map.of("import", id.toString()));
    }
    plan.corrected()
        .forEach(
            (before, statement) -> {
              Entry next = before.corrected(statement, by, now);
              if (!entries.addVersion(next)) {
                throw CommonProblem.VERSION_STALE.problem();
              }
              desk.record("input.corrected", next, Map.of("import", id.toString()));
            });
    return new Import(
        id,
        assessment,
        plan.created().size(),
        plan.corrected().size(),
        plan.unchanged(),
        by.name(),
        now);
  }

  private static WorkbookReader.Reading read(byte[] file) {
    try {
      return WorkbookReader.read(file);
    } catch (WorkbookUnreadable unreadable) {
      throw switch (unreadable.reason()) {
        case NOT_A_WORKBOOK -> ScoringProblem.WORKBOOK_UNREADABLE.problem();
        case TOO_LARGE ->
            ScoringProblem.WORKBOOK_TOO_LARGE.problem().with("rows", WorkbookReader.MOST_ROWS);
      };
    }
  }

  private static RuntimeException invalid(List<CellMistake> mistakes) {
    return ScoringProblem.WORKBOOK_INVALID
        .problem()
        .withErrors(
            mistakes.stream()
                .limit(WorkbookReader.MOST_MISTAKES)
                .map(ExchangeWorkbook::error)
                .toList());
  }

  private static ProblemError error(CellMistake mistake) {
    Map<String, Object> members = new LinkedHashMap<>(mistake.members());
    members.put("sheet", mistake.sheet());
    members.put("cell", mistake.cell());
    return new ProblemError(
        "/" + mistake.sheet().replace("~", "~0").replace("/", "~1") + "/" + mistake.cell(),
        mistake.code(),
        members);
  }
}
