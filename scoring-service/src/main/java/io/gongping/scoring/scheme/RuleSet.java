package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of subject is scored and graded.
 *
 * @param items the items of its form that the rules look at
 * @param options the options of its scale that the rules know, best first
 * @param findings what assessors have to judge
 * @param figures numbers that are entered
 * @param indicators trees of indicators; leaf keys are unique among all of them
 * @param adjustments kinds of bonus and deduction
 * @param scores named numbers
 * @param flags named facts
 * @param ranking null where nobody is ranked
 * @param grading null where there are scores only
 */
public record RuleSet(
    SubjectKind subjects,
    List<RatedItem> items,
    List<Named> options,
    List<FindingType> findings,
    List<FigureType> figures,
    List<Indicator.Tree> indicators,
    List<AdjustmentType> adjustments,
    List<Score> scores,
    List<Flag> flags,
    @Nullable RankingRule ranking,
    @Nullable Grading grading) {

  public RuleSet {
    items = List.copyOf(items);
    options = List.copyOf(options);
    findings = List.copyOf(findings);
    figures = List.copyOf(figures);
    indicators = List.copyOf(indicators);
    adjustments = List.copyOf(adjustments);
    scores = List.copyOf(scores);
    flags = List.copyOf(flags);
  }

  /** The item with this key. */
  public Optional<RatedItem> item(String key) {
    return first(items, RatedItem::key, key);
  }

  /** The options of an item, best first; none for an item with points. */
  public List<Named> options(RatedItem item) {
    return switch (item.scale()) {
      case Scale.Common ignored -> options;
      case Scale.Own own -> own.options();
      case Scale.Points ignored -> List.of();
    };
  }

  /** The finding with this key. */
  public Optional<FindingType> finding(String key) {
    return first(findings, FindingType::key, key);
  }

  /** The figure with this key. */
  public Optional<FigureType> figure(String key) {
    return first(figures, FigureType::key, key);
  }

  /** The tree of indicators with this key. */
  public Optional<Indicator.Tree> tree(String key) {
    return first(indicators, Indicator.Tree::key, key);
  }

  /** All leaves of all trees. */
  public Stream<Indicator.Leaf> leaves() {
    return indicators.stream().flatMap(Indicator.Tree::leaves);
  }

  /** The kind of adjustment with this key. */
  public Optional<AdjustmentType> adjustment(String key) {
    return first(adjustments, AdjustmentType::key, key);
  }

  /** The score with this key. */
  public Optional<Score> score(String key) {
    return first(scores, Score::key, key);
  }

  /** Best first; none where there are scores only. */
  public List<Grade> grades() {
    return grading == null ? List.of() : grading.grades();
  }

  /** The best grade; empty where there are scores only. */
  public Optional<Grade> best() {
    return grades().stream().findFirst();
  }

  /** The grade with this code. */
  public Optional<Grade> grade(String code) {
    return first(grades(), Grade::code, code);
  }

  private static <T> Optional<T> first(List<T> all, Function<T, String> key, String wanted) {
    return all.stream().filter(one -> key.apply(one).equals(wanted)).findFirst();
  }
}
