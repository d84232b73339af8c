package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Percentage;
import io.gongping.scoring.definition.Quota;
import io.gongping.scoring.definition.ValidityRule;
import io.gongping.scoring.definition.ValidityRule.Effect;
import io.gongping.scoring.scheme.CategoryVotes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules that look at several marks of a ballot together, read from the definition. The ballot
 * service has its own; that both judge alike is what the reconciliation finds out.
 */
final class MarkRules {

  private final List<Predicate<List<String>>> refusing = new ArrayList<>();
  private final List<Predicate<List<String>>> voiding = new ArrayList<>();

  private final AssessmentDefinition definition;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final List<ItemPlace> places;

  private MarkRules(AssessmentDefinition definition, Paper paper, List<ItemPlace> places) {
    this.definition = definition;
    paper.subjects().forEach(key -> subjects.put(key, definition.subject(key).orElseThrow()));
    this.places = places;
  }

  /**
   * The rules of a paper.
   *
   * @param places of its items, in the order in which marks are judged
   */
  static MarkRules of(AssessmentDefinition definition, Paper paper, List<ItemPlace> places) {
    MarkRules rules = new MarkRules(definition, paper, places);
    Set<String> used = new HashSet<>();
    rules.subjects.values().forEach(subject -> used.add(subject.form()));
    definition.forms().stream().filter(form -> used.contains(form.key())).forEach(rules::add);
    return rules;
  }

  private void add(Form form) {
    form.validity()
        .forEach(rule -> (rule.effect() == Effect.VOID ? voiding : refusing).add(of(form, rule)));
    for (Quota quota : form.quotas()) {
      for (String unit : units(form)) {
        form.items()
            .forEach(
                item -> {
                  int[] over =
                      where(
                          form,
                          (subject, place) ->
                              subject.unit().equals(unit)
                                  && place.ofTheForm()
                                  && place.item().equals(item.key()));
                  int limit = quota.limit(over.length);
                  refusing.add(marks -> times(quota.option(), over, marks) > limit);
                });
      }
    }
  }

  private Predicate<List<String>> of(Form form, ValidityRule rule) {
    return switch (rule.rule()) {
      case ALL_EQUAL -> {
        int[] over = where(form, (subject, place) -> true);
        yield marks ->
            opinions(over, marks).count() > 1 && opinions(over, marks).distinct().count() == 1;
      }
      case ALL_TOP -> {
        int[] over = where(form, (subject, place) -> true);
        List<String> best = places.stream().map(place -> best(form, place)).toList();
        yield marks ->
            opinions(over, marks).count() > 1
                && IntStream.of(over)
                    .filter(at -> !marks.get(at).equals(CategoryVotes.NO_OPINION))
                    .allMatch(at -> marks.get(at).equals(best.get(at)));
      }
      case AT_MOST -> {
        int[] over = where(form, (subject, place) -> place.ofTheForm());
        String option = Objects.requireNonNull(rule.option());
        int limit = Percentage.of(Objects.requireNonNull(rule.percent())).floorOf(over.length);
        yield marks -> times(option, over, marks) > limit;
      }
    };
  }

  private String best(Form form, ItemPlace place) {
    return form.items().stream()
        .filter(item -> item.key().equals(place.item()))
        .map(item -> definition.scaleOf(form, item))
        .map(Scale::best)
        .findFirst()
        .orElse("");
  }

  private List<String> units(Form form) {
    return subjects.values().stream()
        .filter(subject -> subject.form().equals(form.key()))
        .map(Subject::unit)
        .distinct()
        .toList();
  }

  @FunctionalInterface
  private interface Which {
    boolean is(Subject subject, ItemPlace place);
  }

  private int[] where(Form form, Which which) {
    return IntStream.range(0, places.size())
        .filter(
            at -> {
              ItemPlace place = places.get(at);
              Subject subject = Objects.requireNonNull(subjects.get(place.subject()));
              return subject.form().equals(form.key()) && which.is(subject, place);
            })
        .toArray();
  }

  private static Stream<String> opinions(int[] over, List<String> marks) {
    return IntStream.of(over)
        .mapToObj(marks::get)
        .filter(mark -> !mark.equals(CategoryVotes.NO_OPINION));
  }

  private static long times(String option, int[] over, List<String> marks) {
    return IntStream.of(over).filter(at -> marks.get(at).equals(option)).count();
  }

  boolean isEmpty() {
    return refusing.isEmpty() && voiding.isEmpty();
  }

  /** Whether the box should not have taken a ballot with these marks. */
  boolean refuse(List<String> marks) {
    return refusing.stream().anyMatch(rule -> rule.test(marks));
  }

  /** Whether a ballot with these marks counts as invalid. */
  boolean voids(List<String> marks) {
    return voiding.stream().anyMatch(rule -> rule.test(marks));
  }
}
