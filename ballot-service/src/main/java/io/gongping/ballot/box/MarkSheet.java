package io.gongping.ballot.box;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.box.BallotContent.Choice;
import io.gongping.support.problem.ProblemError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one paper, ready to check ballots: which subjects, which items, which marks, whom to
 * recommend. Made once per paper and used by every cast.
 *
 * <p>Most papers ask for letters and nothing else. Their ballots are kept as one character an item,
 * and checking one costs no more than that.
 */
public final class MarkSheet {

  /** The mark for no opinion (弃权). */
  public static final char NO_OPINION = '-';

  static final String NONE = "-";

  private static final String[] NOT_KEPT = {};

  private final UUID paperId;
  private final Map<String, Row> rows;
  private final List<Cell> cells;
  private final MarkRules rules;
  private final ChoiceSheet recommendations;
  private final ExampleSheet examples;
  private final boolean lettersOnly;

  /** One item of one subject. */
  record Cell(String subject, String item, Answers answers) {

    String pointer() {
      return MarkSheet.pointer("/marks", subject, item);
    }
  }

  /**
   * The items of one subject.
   *
   * @param start the number of the first one's cell
   * @param withPoints whether marks may be longer than a character
   */
  private record Row(
      String subject, int start, List<String> items, List<Answers> answers, boolean withPoints) {

    String written(String[] marks) {
      return String.join(
          withPoints ? BallotText.BETWEEN_MARKS : "",
          List.of(marks).subList(start, start + items.size()));
    }

    String[] read(String written) {
      String[] marks =
          withPoints
              ? written.split(BallotText.BETWEEN_MARKS, -1)
              : written.chars().mapToObj(Character::toString).toArray(String[]::new);
      if (marks.length != items.size()) {
        throw new IllegalArgumentException("The marks do not belong to this paper");
      }
      return marks;
    }
  }

  private MarkSheet(Paper paper, Map<String, Row> rows, List<Cell> cells) {
    this.paperId = paper.paperId();
    this.rows = rows;
    this.cells = cells;
    this.rules = MarkRules.of(paper, cells);
    this.recommendations = ChoiceSheet.of(paper);
    this.examples = ExampleSheet.of(paper, cells);
    this.lettersOnly =
        recommendations.isEmpty()
            && examples.isEmpty()
            && rows.values().stream().noneMatch(Row::withPoints);
  }

  /** The sheet of a paper. */
  public static MarkSheet of(Paper paper) {
    Map<String, Paper.PaperForm> forms =
        paper.forms().stream().collect(toMap(Paper.PaperForm::key, identity()));
    Map<String, Answers> scales =
        paper.scales().stream().collect(toMap(Paper.PaperScale::key, Answers::of));
    Map<String, Row> rows = new LinkedHashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (Paper.PaperSubject subject : paper.subjects()) {
      Paper.PaperForm form = known(forms, subject.form());
      List<String> items = form.items().stream().map(Paper.PaperItem::key).toList();
      List<Answers> answers =
          form.items().stream().map(item -> known(scales, form.scaleOf(item))).toList();
      boolean withPoints = answers.stream().anyMatch(Answers.Points.class::isInstance);
      rows.put(subject.key(), new Row(subject.key(), cells.size(), items, answers, withPoints));
      for (int item = 0; item < items.size(); item++) {
        cells.add(new Cell(subject.key(), items.get(item), answers.get(item)));
      }
    }
    return new MarkSheet(paper, rows, List.copyOf(cells));
  }

  /** What came of checking a ballot. */
  public sealed interface Checked {}

  /** Everything on it is allowed by the paper. */
  public record Valid(MarkedPaper ballot) implements Checked {}

  /** What is wrong, all of it, with pointers into the request's body. */
  public record Invalid(List<ProblemError> mistakes) implements Checked {}

  /** Checks a ballot as it came. */
  public Checked check(GivenBallot given) {
    List<ProblemError> mistakes = new ArrayList<>();
    given
        .marks()
        .forEach(
            (subject, marks) -> {
              if (!rows.containsKey(subject)) {
                mistakes.add(
                    new ProblemError(pointer("/marks", subject), BallotProblem.SUBJECT_UNKNOWN));
              }
            });
    StringBuilder letters = new StringBuilder(lettersOnly ? cells.size() : 0);
    String[] kept = lettersOnly && rules.isEmpty() ? NOT_KEPT : new String[cells.size()];
    for (Row row : rows.values()) {
      @Nullable Map<String, @Nullable String> marks = given.marks().get(row.subject());
      if (marks == null) {
        mistakes.add(
            new ProblemError(pointer("/marks", row.subject()), BallotProblem.SUBJECT_MISSING));
      } else {
        check(row, marks, letters, kept, mistakes);
      }
    }
    Map<String, Choice> choices = recommendations.check(given.choices(), mistakes);
    Map<String, Map<String, String>> texts = examples.check(given.examples(), kept, mistakes);
    if (mistakes.isEmpty()) {
      rules.refuse(kept, mistakes);
    }
    if (!mistakes.isEmpty()) {
      return new Invalid(mistakes);
    }
    String text =
        lettersOnly
            ? letters.toString()
            : BallotText.write(new BallotContent(written(kept), choices, texts));
    return new Valid(new MarkedPaper(paperId, text));
  }

  private static void check(
      Row row,
      Map<String, @Nullable String> given,
      StringBuilder letters,
      String[] kept,
      List<ProblemError> mistakes) {
    int known = 0;
    for (int i = 0; i < row.items().size(); i++) {
      String item = row.items().get(i);
      Answers answers = row.answers().get(i);
      @Nullable String mark = given.get(item);
      @Nullable BallotProblem mistake = mistake(mark, answers);
      if (mistake != null || mark == null) {
        mistakes.add(
            new ProblemError(
                pointer("/marks", row.subject(), item),
                mistake == null ? BallotProblem.ITEM_MISSING : mistake));
      } else {
        letters.append(mark);
        if (kept.length > 0) {
          kept[row.start() + i] = mark;
        }
      }
      known += given.containsKey(item) ? 1 : 0;
    }
    if (known < given.size()) {
      given.keySet().stream()
          .filter(item -> !row.items().contains(item))
          .map(
              item ->
                  new ProblemError(
                      pointer("/marks", row.subject(), item), BallotProblem.ITEM_UNKNOWN))
          .forEach(mistakes::add);
    }
  }

  private static @Nullable BallotProblem mistake(@Nullable String mark, Answers answers) {
    if (mark == null) {
      return BallotProblem.ITEM_MISSING;
    }
    if (answers.holds(mark)) {
      return null;
    }
    if (mark.equals(NONE)) {
      return answers.noOpinion() ? null : BallotProblem.NO_OPINION_NOT_ALLOWED;
    }
    return answers instanceof Answers.Points
        ? BallotProblem.POINTS_OUT_OF_RANGE
        : BallotProblem.OPTION_UNKNOWN;
  }

  /** What a stored ballot says. */
  public BallotContent read(String text) {
    return lettersOnly
        ? new BallotContent(bySubject(text), Map.of(), Map.of())
        : BallotText.read(text, List.copyOf(rows.keySet()));
  }

  private Map<String, String> bySubject(String letters) {
    requireLength(letters);
    Map<String, String> split = LinkedHashMap.newLinkedHashMap(rows.size());
    rows.values()
        .forEach(
            row ->
                split.put(
                    row.subject(),
                    letters.substring(row.start(), row.start() + row.items().size())));
    return split;
  }

  private Map<String, String> written(String[] marks) {
    Map<String, String> written = LinkedHashMap.newLinkedHashMap(rows.size());
    rows.values().forEach(row -> written.put(row.subject(), row.written(marks)));
    return written;
  }

  /** The marks of a ballot in the order of the cells. */
  String[] marks(BallotContent ballot) {
    String[] marks = new String[cells.size()];
    rows.values()
        .forEach(
            row -> {
              String[] read = row.read(known(ballot.marks(), row.subject()));
              System.arraycopy(read, 0, marks, row.start(), read.length);
            });
    return marks;
  }

  /**
   * Whether a ballot counts as invalid.
   *
   * @param marks as of {@link #marks}
   */
  boolean voids(BallotContent ballot, String[] marks) {
    return rules.voids(marks) || recommendations.voids(ballot.choices());
  }

  /** Whether a ballot is one letter an item and always valid. */
  boolean isPlain() {
    return lettersOnly && !rules.canVoid();
  }

  /** How many items a ballot answers, over all subjects. */
  public int items() {
    return cells.size();
  }

  /** The items of the paper in the order of the marks. */
  List<Cell> cells() {
    return cells;
  }

  /** What may be recommended on this paper. */
  ChoiceSheet recommendations() {
    return recommendations;
  }

  void requireLength(String letters) {
    if (letters.length() != cells.size()) {
      throw new IllegalArgumentException("The marks do not belong to this paper");
    }
  }

  private static <T> T known(Map<String, T> all, String key) {
    T found = all.get(key);
    if (found == null) {
      throw new IllegalArgumentException(
          "The paper refers to '" + key + "', which it does not have");
    }
    return found;
  }

  static String pointer(String member, String... steps) {
    StringBuilder pointer = new StringBuilder(member);
    for (String step : steps) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
