package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.tally.Closing.ClosedPaper;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.ReconciliationFailure.Code;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the tally against the box's own count. Both come to their numbers on ways that share no
 * code; a result is final only when they agree in everything: entitled ≥ present ≥ issued ≥ spent =
 * ballots = tallied, every cell, every item, and no dead letter open.
 */
public final class Reconciliation {

  private final AssessmentDefinition definition;
  private final BallotLayout layout;
  private final Tally tally;
  private final List<ReconciliationFailure> failures = new ArrayList<>();

  private Reconciliation(AssessmentDefinition definition, Tally tally) {
    this.definition = definition;
    this.layout = BallotLayout.of(definition);
    this.tally = tally;
  }

  /**
   * Everything that does not hold, in the order of the papers; nothing for a final result.
   *
   * @param openDeadLetters open letters of this assessment and of none
   */
  public static List<ReconciliationFailure> failures(
      AssessmentDefinition definition, Closing closing, Tally tally, int openDeadLetters) {
    Reconciliation reconciliation = new Reconciliation(definition, tally);
    reconciliation.check(closing);
    if (openDeadLetters > 0) {
      reconciliation.add(Code.DEAD_LETTER_OPEN, null, 0, openDeadLetters);
    }
    return List.copyOf(reconciliation.failures);
  }

  private void check(Closing closing) {
    Set<String> known = new HashSet<>();
    for (AssessmentDefinition.Paper paper : definition.papers()) {
      known.add(paper.key());
      List<ClosedPaper> closed =
          closing.papers().stream().filter(one -> one.paper().equals(paper.key())).toList();
      if (closed.size() == 1) {
        attendance(paper, closed.getFirst());
        counts(closed.getFirst());
      } else {
        add(Code.PAPER_NOT_CLOSED, paper.key(), 1, closed.size());
      }
      itemTotals(paper);
    }
    for (ClosedPaper closed : closing.papers()) {
      if (!known.contains(closed.paper())) {
        add(Code.UNKNOWN_PAPER, closed.paper(), 0, closed.ballots());
      }
    }
  }

  private void attendance(AssessmentDefinition.Paper paper, ClosedPaper closed) {
    String key = paper.key();
    if (closed.entitled() != paper.entitled()) {
      add(Code.ENTITLED_CHANGED, key, paper.entitled(), closed.entitled());
    }
    if (closed.present() > closed.entitled()) {
      add(Code.PRESENT_ABOVE_ENTITLED, key, closed.entitled(), closed.present());
    }
    if (closed.issued() > closed.present()) {
      add(Code.ISSUED_ABOVE_PRESENT, key, closed.present(), closed.issued());
    }
    if (closed.spent() > closed.issued()) {
      add(Code.SPENT_ABOVE_ISSUED, key, closed.issued(), closed.spent());
    }
    if (closed.ballots() != closed.spent()) {
      add(Code.BALLOTS_NOT_SPENT, key, closed.spent(), closed.ballots());
    }
    long tallied = tally.paper(key).ballots();
    if (tallied != closed.ballots()) {
      add(Code.BALLOTS_NOT_TALLIED, key, closed.ballots(), tallied);
    }
  }

  private void counts(ClosedPaper closed) {
    Map<Cell, Long> theirs = cells(closed);
    Map<Cell, Long> ours = tally.paper(closed.paper()).votes();
    Set<Cell> all = new HashSet<>(theirs.keySet());
    all.addAll(ours.keySet());
    long different =
        all.stream().filter(cell -> !Objects.equals(theirs.get(cell), ours.get(cell))).count();
    if (different > 0) {
      add(Code.COUNTS_DIFFER, closed.paper(), 0, different);
    }
  }

  private static Map<Cell, Long> cells(ClosedPaper closed) {
    Map<Cell, Long> cells = new HashMap<>();
    closed
        .counts()
        .forEach(
            (subject, items) ->
                items.forEach(
                    (item, options) ->
                        options.forEach(
                            (option, votes) -> {
                              if (votes != 0) {
                                cells.put(new Cell(subject, item, option), votes);
                              }
                            })));
    return cells;
  }

  private void itemTotals(AssessmentDefinition.Paper paper) {
    PaperTally counted = tally.paper(paper.key());
    Map<ItemOfSubject, Long> totals = new HashMap<>();
    layout
        .paper(paper.key())
        .orElseThrow()
        .cells()
        .forEach(
            cell ->
                totals.merge(
                    new ItemOfSubject(cell.subject(), cell.item()),
                    counted.votes().getOrDefault(cell, 0L),
                    Long::sum));
    long wrong = totals.values().stream().filter(total -> total != counted.ballots()).count();
    if (wrong > 0) {
      add(Code.ITEM_TOTALS_DIFFER, paper.key(), 0, wrong);
    }
  }

  private void add(Code code, @Nullable String paper, long expected, long found) {
    failures.add(new ReconciliationFailure(code, paper, expected, found));
  }

  private record ItemOfSubject(String subject, String item) {}
}
