package io.gongping.ballot.box;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.box.MarkSheet.Cell;
import io.gongping.ballot.box.Paper.PaperEffect;
import io.gongping.ballot.box.Paper.PaperForm;
import io.gongping.ballot.box.Paper.PaperItem;
import io.gongping.ballot.box.Paper.PaperQuota;
import io.gongping.ballot.box.Paper.PaperRule;
import io.gongping.ballot.box.Paper.PaperSmallUnits;
import io.gongping.support.problem.ProblemError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that look at several marks of a ballot together: quotas (S5) and validity rules. Each
 * is laid out over the cells of the paper once.
 */
final class MarkRules {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final List<Cell> cells;
  private final List<Rule> refusing;
  private final List<Rule> voiding;

  private MarkRules(List<Cell> cells, List<Rule> refusing, List<Rule> voiding) {
    this.cells = cells;
    this.refusing = refusing;
    this.voiding = voiding;
  }

  private sealed interface Rule {}

  /**
   * At most so many of these cells may have this mark.
   *
   * @param about what a rater is told beside the place
   */
  private record AtMost(
      BallotProblem problem, List<Integer> over, String mark, int limit, Map<String, Object> about)
      implements Rule {}

  /** Not all opinions may be equal. */
  private record AllEqual(List<Integer> over, String form) implements Rule {}

  /** Not all opinions may be the best. */
  private record AllTop(List<Integer> over, String form) implements Rule {}

  static MarkRules of(Paper paper, List<Cell> cells) {
    Map<String, Integer> starts = new HashMap<>();
    for (int cell = cells.size() - 1; cell >= 0; cell--) {
      starts.put(cells.get(cell).subject(), cell);
    }
    List<Rule> refusing = new ArrayList<>();
    List<Rule> voiding = new ArrayList<>();
    for (PaperForm form : paper.forms()) {
      FormCells formCells = new FormCells(paper, form, starts);
      form.quotas().forEach(quota -> refusing.addAll(formCells.quota(quota)));
      form.validity()
          .forEach(
              rule ->
                  (rule.effect() == PaperEffect.REFUSE ? refusing : voiding)
                      .add(formCells.validity(rule)));
    }
    return new MarkRules(cells, List.copyOf(refusing), List.copyOf(voiding));
  }

  /** Where the items of a form stand among the marks. */
  private record FormCells(Paper paper, PaperForm form, Map<String, Integer> starts) {

    /** A quota applies to each item and each unit by itself. */
    List<Rule> quota(PaperQuota quota) {
      Map<String, List<String>> units = new LinkedHashMap<>();
      subjects()
          .forEach(
              subject ->
                  units
                      .computeIfAbsent(subject.unit().key(), key -> new ArrayList<>())
                      .add(subject.key()));
      List<Rule> rules = new ArrayList<>();
      for (int item = 0; item < form.items().size(); item++) {
        if (isOfTheForm(form.items().get(item))) {
          for (Map.Entry<String, List<String>> unit : units.entrySet()) {
            List<Integer> over = cells(unit.getValue(), item);
            int limit = share(quota.percent(), over.size());
            rules.add(
                new AtMost(
                    BallotProblem.QUOTA_EXCEEDED,
                    over,
                    quota.option(),
                    limit == 0 && quota.smallUnits() == PaperSmallUnits.ALLOW_ONE ? 1 : limit,
                    Map.of("unit", unit.getKey())));
          }
        }
      }
      return rules;
    }

    Rule validity(PaperRule rule) {
      return switch (rule.rule()) {
        case ALL_EQUAL -> new AllEqual(cells(item -> true), form.key());
        case ALL_TOP -> new AllTop(cells(item -> true), form.key());
        case AT_MOST -> {
          List<Integer> over = cells(this::isOfTheForm);
          yield new AtMost(
              BallotProblem.OPTION_TOO_OFTEN,
              over,
              Objects.requireNonNull(rule.option(), "option"),
              share(Objects.requireNonNull(rule.percent(), "percent"), over.size()),
              Map.of("form", form.key()));
        }
      };
    }

    private boolean isOfTheForm(PaperItem item) {
      return form.scaleOf(item).equals(form.scale());
    }

    private Stream<Paper.PaperSubject> subjects() {
      return paper.subjects().stream().filter(subject -> subject.form().equals(form.key()));
    }

    private List<Integer> cells(List<String> subjects, int item) {
      return subjects.stream().map(subject -> starts.getOrDefault(subject, 0) + item).toList();
    }

    private List<Integer> cells(Predicate<PaperItem> which) {
      List<String> subjects = subjects().map(Paper.PaperSubject::key).toList();
      return IntStream.range(0, form.items().size())
          .filter(item -> which.test(form.items().get(item)))
          .boxed()
          .flatMap(item -> cells(subjects, item).stream())
          .sorted()
          .toList();
    }

    /** ⌊percent · things / 100⌋. */
    private static int share(String percent, int things) {
      return new BigDecimal(percent)
          .multiply(BigDecimal.valueOf(things))
          .divide(WHOLE, 0, RoundingMode.FLOOR)
          .intValueExact();
    }
  }

  boolean isEmpty() {
    return refusing.isEmpty() && voiding.isEmpty();
  }

  /** Whether a ballot that is taken may count as invalid. */
  boolean canVoid() {
    return !voiding.isEmpty();
  }

  /** Notes every rule because of which the ballot is not taken. */
  void refuse(String[] marks, List<ProblemError> mistakes) {
    refusing.forEach(
        rule -> {
          @Nullable ProblemError broken = broken(rule, marks);
          if (broken != null) {
            mistakes.add(broken);
          }
        });
  }

  /** Whether a ballot with these marks counts as invalid. */
  boolean voids(String[] marks) {
    return voiding.stream().anyMatch(rule -> broken(rule, marks) != null);
  }

  private @Nullable ProblemError broken(Rule rule, String[] marks) {
    return switch (rule) {
      case AllEqual equal ->
          opinions(equal.over(), marks).size() > 1
                  && new HashSet<>(opinions(equal.over(), marks)).size() == 1
              ? ofForm(BallotProblem.MARKS_ALL_EQUAL, equal.form())
              : null;
      case AllTop top ->
          opinions(top.over(), marks).size() > 1
                  && top.over().stream()
                      .allMatch(cell -> Set.of(MarkSheet.NONE, best(cell)).contains(marks[cell]))
              ? ofForm(BallotProblem.MARKS_ALL_TOP, top.form())
              : null;
      case AtMost atMost -> broken(atMost, marks);
    };
  }

  private @Nullable ProblemError broken(AtMost rule, String[] marks) {
    List<Integer> marked =
        rule.over().stream().filter(cell -> rule.mark().equals(marks[cell])).toList();
    if (marked.size() <= rule.limit()) {
      return null;
    }
    Map<String, Object> about = new HashMap<>(rule.about());
    about.put("option", rule.mark());
    about.put("limit", rule.limit());
    about.put("given", marked.size());
    return new ProblemError(cells.get(marked.get(rule.limit())).pointer(), rule.problem(), about);
  }

  private static ProblemError ofForm(BallotProblem problem, String form) {
    return new ProblemError("/marks", problem, Map.of("form", form));
  }

  private static List<String> opinions(List<Integer> over, String[] marks) {
    return over.stream()
        .map(cell -> marks[cell])
        .filter(mark -> !mark.equals(MarkSheet.NONE))
        .toList();
  }

  private String best(int cell) {
    return cells.get(cell).answers().best();
  }
}
