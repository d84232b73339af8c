package io.gongping.scoring.tally.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.tally.BatchCount;
import io.gongping.scoring.tally.Cells;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.On;
import io.gongping.scoring.tally.Written.WriteIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a count, and the examples beside them. */
final class CountTables {

  private static final int PORTION = 5_000;
  private static final Cells NOTHING = Cells.of(Map.of());

  private final Database database;

  CountTables(Database database) {
    this.database = database;
  }

  private record Row<T>(String paper, T what, long count) {}

  void add(UUID id, BatchCount count) {
    addVotes(id, rows(count.votes()));
    addInvalid(id, count.invalid());
    addWriteIns(id, rows(count.writeIns()));
    addExamples(id, count.examples());
  }

  private static <T> List<Row<T>> rows(Map<String, Map<T, Long>> counts) {
    List<Row<T>> rows = new ArrayList<>();
    counts.forEach(
        (paper, ofPaper) ->
            ofPaper.forEach((what, count) -> rows.add(new Row<>(paper, what, count))));
    return rows;
  }

  private void addVotes(UUID id, List<Row<Cell>> cells) {
    if (cells.isEmpty()) {
      return;
    }
    database.update(
        """
        insert into tally_cell (assessment_id, paper, subject, item, option, votes)
        select ?, paper, subject, item, option, votes
        from unnest(?, ?, ?, ?, ?) as given (paper, subject, item, option, votes)
        on conflict (assessment_id, paper, subject, item, option)
        do update set votes = tally_cell.votes + excluded.votes
        """,
        id,
        texts(cells, Row::paper),
        texts(cells, cell -> cell.what().subject()),
        texts(cells, cell -> cell.what().item()),
        texts(cells, cell -> cell.what().option()),
        numbers(cells.stream().map(Row::count)));
  }

  private void addInvalid(UUID id, Map<String, Long> invalid) {
    if (invalid.isEmpty()) {
      return;
    }
    database.update(
        """
        insert into invalid_ballots (assessment_id, paper, ballots)
        select ?, paper, ballots from unnest(?, ?) as given (paper, ballots)
        on conflict (assessment_id, paper)
        do update set ballots = invalid_ballots.ballots + excluded.ballots
        """,
        id,
        invalid.keySet().toArray(String[]::new),
        numbers(invalid.values().stream()));
  }

  private void addWriteIns(UUID id, List<Row<WriteIn>> writeIns) {
    if (writeIns.isEmpty()) {
      return;
    }
    database.update(
        """
        insert into write_in (assessment_id, paper, recommendation, name, votes)
        select ?, paper, recommendation, name, votes
        from unnest(?, ?, ?, ?) as given (paper, recommendation, name, votes)
        on conflict (assessment_id, paper, recommendation, name)
        do update set votes = write_in.votes + excluded.votes
        """,
        id,
        texts(writeIns, Row::paper),
        texts(writeIns, row -> row.what().recommendation()),
        texts(writeIns, row -> row.what().name()),
        numbers(writeIns.stream().map(Row::count)));
  }

  private void addExamples(UUID id, List<Example> examples) {
    if (examples.isEmpty()) {
      return;
    }
    // In the order of their random ids, so that those of one ballot do not lie side by side.
    database.update(
        """
        insert into example (id, assessment_id, subject, item, text)
        select gen_random_uuid() as id, ?, subject, item, text
        from unnest(?, ?, ?) as given (subject, item, text)
        order by id
        """,
        id,
        texts(examples, Example::subject),
        texts(examples, Example::item),
        texts(examples, Example::text));
  }

  /** Reads the cells a portion at a time: the driver keeps all rows of a query. */
  private Map<String, Cells> cells(UUID id) {
    Map<String, Cells> papers = new HashMap<>();
    UnaryOperator<String> shared = shared();
    Map<Cell, Long> ofPaper = new HashMap<>();
    @Nullable CellRow last = null;
    List<CellRow> portion;
    do {
      portion = portion(id, last, shared);
      for (CellRow row : portion) {
        if (last != null && !row.paper().equals(last.paper())) {
          papers.put(last.paper(), Cells.of(ofPaper));
          ofPaper.clear();
        }
        ofPaper.put(row.cell(), row.votes());
        last = row;
      }
    } while (portion.size() == PORTION);
    if (last != null) {
      papers.put(last.paper(), Cells.of(ofPaper));
    }
    return papers;
  }

  private record CellRow(String paper, Cell cell, long votes) {}

  private List<CellRow> portion(UUID id, @Nullable CellRow last, UnaryOperator<String> shared) {
    return database.query(
        """
        select paper, subject, item, option, votes from tally_cell
        where assessment_id = ? and (paper, subject, item, option) > (?, ?, ?, ?)
        order by paper, subject, item, option limit ?
        """,
        row ->
            new CellRow(
                shared.apply(row.getString(1)),
                new Cell(
                    shared.apply(row.getString(2)),
                    shared.apply(row.getString(3)),
                    shared.apply(row.getString(4))),
                row.getLong(5)),
        id,
        last == null ? "" : last.paper(),
        last == null ? "" : last.cell().subject(),
        last == null ? "" : last.cell().item(),
        last == null ? "" : last.cell().option(),
        PORTION);
  }

  /** One text for all that are equal. */
  private static UnaryOperator<String> shared() {
    Map<String, String> known = new HashMap<>();
    return text -> known.computeIfAbsent(text, same -> same);
  }

  Tally tally(UUID id) {
    Map<String, Cells> votes = cells(id);
    Map<String, Map<WriteIn, Long>> writeIns = new HashMap<>();
    database.query(
        "select paper, recommendation, name, votes from write_in where assessment_id = ?",
        row ->
            writeIns
                .computeIfAbsent(row.getString(1), unseen -> new HashMap<>())
                .put(new WriteIn(row.getString(2), row.getString(3)), row.getLong(4)),
        id);
    Map<String, Long> invalid = new HashMap<>();
    database.query(
        "select paper, ballots from invalid_ballots where assessment_id = ?",
        row -> invalid.put(row.getString(1), row.getLong(2)),
        id);
    Map<String, PaperTally> papers = new HashMap<>();
    ballots(id)
        .forEach(
            (paper, ballots) ->
                papers.put(
                    paper,
                    new PaperTally(
                        ballots,
                        invalid.getOrDefault(paper, 0L),
                        votes.getOrDefault(paper, NOTHING),
                        writeIns.getOrDefault(paper, Map.of()))));
    return new Tally(papers);
  }

  Map<String, Long> ballots(UUID id) {
    return database
        .query(
            "select paper, count(*) from counted_ballot where assessment_id = ? group by paper",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            id)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<On, Long> exampleNumbers(UUID id, Collection<On> places) {
    return database
        .query(
            """
            select subject, item, count(*) from unnest(?, ?) as asked (subject, item)
            join example using (subject, item) where assessment_id = ? group by subject, item
            """,
            row -> Map.entry(new On(row.getString(1), row.getString(2)), row.getLong(3)),
            subjects(places),
            items(places),
            id)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Example> examples(UUID id, Collection<On> places) {
    return database.query(
        """
        select subject, item, text from unnest(?, ?) as asked (subject, item)
        join example using (subject, item) where assessment_id = ?
        order by subject, item, text, id
        """,
        row -> new Example(row.getString(1), row.getString(2), row.getString(3)),
        subjects(places),
        items(places),
        id);
  }

  private static String[] subjects(Collection<On> places) {
    return places.stream().map(On::subject).toArray(String[]::new);
  }

  private static String[] items(Collection<On> places) {
    return places.stream().map(On::item).toArray(String[]::new);
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static Long[] numbers(Stream<Long> numbers) {
    return numbers.toArray(Long[]::new);
  }
}
