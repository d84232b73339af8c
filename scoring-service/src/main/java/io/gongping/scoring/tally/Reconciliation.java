package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.tally.Closing.ClosedPaper;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.ReconciliationFailure.Code;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.scoring.tally.Written.WriteIn;
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
 * ballots = valid + invalid = tallied, every cell, every item, every name, and no dead letter open.
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
    long judged = closed.validBallots() + closed.invalidBallots();
    if (judged != closed.ballots()) {
      add(Code.VALID_AND_INVALID, key, closed.ballots(), judged);
    }
    long tallied = tally.paper(key).ballots();
    if (tallied != closed.ballots()) {
      add(Code.BALLOTS_NOT_TALLIED, key, closed.ballots(), tallied);
    }
    long invalid = tally.paper(key).invalid();
    if (invalid != closed.invalidBallots()) {
      add(Code.INVALID_DIFFER, key, closed.invalidBallots(), invalid);
    }
  }

  private void counts(ClosedPaper closed) {
    long different = different(cells(closed), tally.paper(closed.paper()).votes());
    if (different > 0) {
      add(Code.COUNTS_DIFFER, closed.paper(), 0, different);
    }
    long names = different(writeIns(closed), tally.paper(closed.paper()).writeIns());
    if (names > 0) {
      add(Code.WRITE_INS_DIFFER, closed.paper(), 0, names);
    }
  }

  private static <K> long different(Map<K, Long> theirs, Map<K, Long> ours) {
    Set<K> all = new HashSet<>(theirs.keySet());
    all.addAll(ours.keySet());
    return all.stream().filter(key -> !Objects.equals(theirs.get(key), ours.get(key))).count();
  }

  private static Map<WriteIn, Long> writeIns(ClosedPaper closed) {
    Map<WriteIn, Long> writeIns = new HashMap<>();
    closed
        .writeIns()
        .forEach(
            (recommendation, names) ->
                names.forEach(
                    (name, votes) -> writeIns.put(new WriteIn(recommendation, name), votes)));
    return writeIns;
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
    PaperLayout cells = layout.paper(paper.key()).orElseThrow();
    Map<ItemOfSubject, Long> totals = new HashMap<>();
    cells
        .itemCells()
        .mapToObj(cells::cell)
        .forEach(
            cell ->
                totals.merge(
                    new ItemOfSubject(cell.subject(), cell.item()),
                    counted.votes().getOrDefault(cell, 0L),
                    Long::sum));
    long wrong =
        totals.values().stream().filter(total -> total != counted.valid()).count()
            + cells.choices().stream().filter(choice -> !adds(choice, counted)).count();
    if (wrong > 0) {
      add(Code.ITEM_TOTALS_DIFFER, paper.key(), 0, wrong);
    }
  }

  /** Whoever names anybody gives one vote at least, and no more than one may. */
  private static boolean adds(ChoiceLayout choice, PaperTally counted) {
    Recommendation recommendation = choice.recommendation();
    Map<String, Long> votes = counted.votes(recommendation.key(), RecommendationCells.CHOICE);
    long nobody =
        votes.getOrDefault(RecommendationCells.NOBODY, 0L)
            + votes.getOrDefault(RecommendationCells.OVER_SELECTED, 0L);
    long written =
        counted.writeIns().entrySet().stream()
            .filter(entry -> entry.getKey().recommendation().equals(recommendation.key()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    long given = votes.values().stream().mapToLong(Long::longValue).sum() - nobody + written;
    long naming = counted.valid() - nobody;
    return naming >= 0 && given >= naming && given <= naming * recommendation.atMost();
  }

  private void add(Code code, @Nullable String paper, long expected, long found) {
    failures.add(new ReconciliationFailure(code, paper, expected, found));
  }

  private record ItemOfSubject(String subject, String item) {}
}
