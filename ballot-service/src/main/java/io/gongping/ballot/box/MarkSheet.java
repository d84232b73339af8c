package io.gongping.ballot.box;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.gongping.ballot.BallotProblem;
import io.gongping.support.problem.ProblemError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one paper, ready to check ballots: which subjects, which items, which marks. Made
 * once per paper and used by every cast.
 */
public final class MarkSheet {

  /** The mark for no opinion (弃权). */
  public static final char NO_OPINION = '-';

  private final UUID paperId;
  private final Map<String, Row> rows;
  private final int cells;

  private record Row(String subject, int start, List<String> items, Marks allowed) {}

  /** The marks of a scale as a bit set of letters. */
  private record Marks(int letters, boolean noOpinion) {

    boolean holds(String mark) {
      return mark.length() == 1
          && mark.charAt(0) >= 'A'
          && mark.charAt(0) <= 'Z'
          && (letters >>> (mark.charAt(0) - 'A') & 1) == 1;
    }
  }

  private MarkSheet(UUID paperId, Map<String, Row> rows, int cells) {
    this.paperId = paperId;
    this.rows = rows;
    this.cells = cells;
  }

  /** The sheet of a paper. */
  public static MarkSheet of(Paper paper) {
    Map<String, Paper.PaperForm> forms =
        paper.forms().stream().collect(toMap(Paper.PaperForm::key, identity()));
    Map<String, Paper.PaperScale> scales =
        paper.scales().stream().collect(toMap(Paper.PaperScale::key, identity()));
    Map<String, Row> rows = new LinkedHashMap<>();
    int start = 0;
    for (Paper.PaperSubject subject : paper.subjects()) {
      Paper.PaperForm form = known(forms, subject.form());
      List<String> items = form.items().stream().map(Paper.PaperItem::key).toList();
      Marks allowed = marks(known(scales, form.scale()));
      rows.put(subject.key(), new Row(subject.key(), start, items, allowed));
      start += items.size();
    }
    return new MarkSheet(paper.paperId(), rows, start);
  }

  /** What came of checking a ballot's marks. */
  public sealed interface Checked {}

  /** Every item has a mark that the paper allows. */
  public record Valid(MarkedPaper ballot) implements Checked {}

  /** What is wrong, all of it, with pointers into the request's body. */
  public record Invalid(List<ProblemError> mistakes) implements Checked {}

  /**
   * Checks the marks of a ballot.
   *
   * @param marks by subject and item, as they came: anything may be missing, unknown or null
   */
  public Checked check(Map<String, ? extends @Nullable Map<String, @Nullable String>> marks) {
    List<ProblemError> mistakes = new ArrayList<>();
    marks.forEach(
        (subject, given) -> {
          if (!rows.containsKey(subject)) {
            mistakes.add(new ProblemError(pointer(subject), BallotProblem.SUBJECT_UNKNOWN));
          }
        });
    StringBuilder compact = new StringBuilder(cells);
    for (Row row : rows.values()) {
      @Nullable Map<String, @Nullable String> given = marks.get(row.subject());
      if (given == null) {
        mistakes.add(new ProblemError(pointer(row.subject()), BallotProblem.SUBJECT_MISSING));
      } else {
        check(row, given, compact, mistakes);
      }
    }
    return mistakes.isEmpty()
        ? new Valid(new MarkedPaper(paperId, compact.toString()))
        : new Invalid(mistakes);
  }

  private static void check(
      Row row,
      Map<String, @Nullable String> given,
      StringBuilder compact,
      List<ProblemError> mistakes) {
    int known = 0;
    for (String item : row.items()) {
      @Nullable String mark = given.get(item);
      if (mark == null) {
        mistakes.add(new ProblemError(pointer(row.subject(), item), BallotProblem.ITEM_MISSING));
      } else if (row.allowed().holds(mark)) {
        compact.append(mark);
      } else if (mark.length() != 1 || mark.charAt(0) != NO_OPINION) {
        mistakes.add(new ProblemError(pointer(row.subject(), item), BallotProblem.OPTION_UNKNOWN));
      } else if (row.allowed().noOpinion()) {
        compact.append(NO_OPINION);
      } else {
        mistakes.add(
            new ProblemError(pointer(row.subject(), item), BallotProblem.NO_OPINION_NOT_ALLOWED));
      }
      known += given.containsKey(item) ? 1 : 0;
    }
    if (known < given.size()) {
      given.keySet().stream()
          .filter(item -> !row.items().contains(item))
          .map(item -> new ProblemError(pointer(row.subject(), item), BallotProblem.ITEM_UNKNOWN))
          .forEach(mistakes::add);
    }
  }

  /**
   * The marks of a stored ballot by subject, one character per item.
   *
   * @param marks as in {@link MarkedPaper#marks}
   */
  public Map<String, String> bySubject(String marks) {
    requireLength(marks);
    Map<String, String> split = LinkedHashMap.newLinkedHashMap(rows.size());
    rows.values()
        .forEach(
            row ->
                split.put(
                    row.subject(), marks.substring(row.start(), row.start() + row.items().size())));
    return split;
  }

  /** How many marks a ballot has. */
  int cells() {
    return cells;
  }

  /** Calls back for every item of the paper, in the order of the marks. */
  void forEachCell(CellVisitor visitor) {
    for (Row row : rows.values()) {
      for (int item = 0; item < row.items().size(); item++) {
        visitor.visit(row.start() + item, row.subject(), row.items().get(item));
      }
    }
  }

  /** Sees one item of a subject and its position in the marks. */
  interface CellVisitor {
    void visit(int cell, String subject, String item);
  }

  void requireLength(String marks) {
    if (marks.length() != cells) {
      throw new IllegalArgumentException("The marks do not belong to this paper");
    }
  }

  private static Marks marks(Paper.PaperScale scale) {
    int letters = 0;
    for (Paper.PaperOption option : scale.options()) {
      letters |= 1 << (option.code().charAt(0) - 'A');
    }
    return new Marks(letters, scale.noOpinion());
  }

  private static <T> T known(Map<String, T> all, String key) {
    T found = all.get(key);
    if (found == null) {
      throw new IllegalArgumentException(
          "The paper refers to '" + key + "', which it does not have");
    }
    return found;
  }

  private static String pointer(String... steps) {
    StringBuilder pointer = new StringBuilder("/marks");
    for (String step : steps) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
