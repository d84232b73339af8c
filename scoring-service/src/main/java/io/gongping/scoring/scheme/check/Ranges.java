package io.gongping.scoring.scheme.check;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.AdjustmentType;
import io.gongping.scoring.scheme.Interval;
import io.gongping.scoring.scheme.Policies.Denominator;
import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scale;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.Score;
import io.gongping.scoring.scheme.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a scheme can lie whatever the subject. What refers to nothing or to itself
 * can lie anywhere: that is somebody else's mistake to find.
 */
final class Ranges {

  private final Scheme scheme;
  private final Map<Node, Interval> known = new HashMap<>();

  /** A score of one kind of subject. */
  private record Node(SubjectKind kind, String score) {}

  Ranges(Scheme scheme) {
    this.scheme = scheme;
  }

  Interval of(RuleSet rules, Value value) {
    return switch (value) {
      case Value.Stated stated -> Interval.only(stated.number());
      case Value.Share ignored -> Interval.between(BigFraction.ZERO, BigFraction.ONE);
      case Value.Recommendation ignored -> Interval.between(BigFraction.ZERO, BigFraction.ONE);
      case Value.Coefficient coefficient -> marks(coefficient.coefficients().values());
      case Value.Points points -> points(rules, points);
      case Value.Figure figure ->
          rules
              .figure(figure.figure())
              .filter(type -> type.min().compareTo(type.max()) <= 0)
              .map(type -> Interval.between(type.min(), type.max()))
              .orElse(Interval.ANY);
      case Value.Indicators indicators ->
          rules
              .tree(indicators.tree())
              .map(tree -> Interval.between(BigFraction.ZERO, tree.weight()))
              .orElse(Interval.ANY);
      case Value.Adjustments adjustments ->
          Interval.sum(
              adjustments.of().stream()
                  .map(key -> rules.adjustment(key).map(Ranges::adjustment).orElse(Interval.ANY)));
      case Value.OwnScore own -> score(rules, own.score());
      case Value.TeamScore team ->
          scheme
              .ruleSet(SubjectKind.TEAM)
              .map(teams -> score(teams, team.score()))
              .orElse(Interval.ANY);
      // An earlier version of the scheme may have had other bounds.
      case Value.Prior ignored -> Interval.ANY;
      default -> reckoned(rules, value);
    };
  }

  private Interval reckoned(RuleSet rules, Value value) {
    return switch (value) {
      case Value.Sum sum -> Interval.sum(sum.of().stream().map(part -> of(rules, part)));
      case Value.WeightedSum sum ->
          Interval.sum(sum.of().stream().map(term -> of(rules, term.value()).times(term.weight())));
      case Value.Product product ->
          product.of().stream()
              .map(part -> of(rules, part))
              .reduce(Interval.only(BigFraction.ONE), Interval::times);
      case Value.Mean mean ->
          mean.of().isEmpty()
              ? Interval.ANY
              : Interval.sum(mean.of().stream().map(part -> of(rules, part)))
                  .times(BigFraction.of(1, mean.of().size()));
      case Value.Difference difference ->
          of(rules, difference.from()).minus(of(rules, difference.less()));
      case Value.Quotient quotient -> of(rules, quotient.of()).dividedBy(of(rules, quotient.by()));
      case Value.Clamp clamp -> of(rules, clamp.of()).clamped(clamp.min(), clamp.max());
      default -> Interval.ANY;
    };
  }

  private Interval marks(Collection<BigFraction> worths) {
    List<BigFraction> possible = new ArrayList<>(worths);
    if (scheme.policies().denominator() != Denominator.OPINIONS
        || scheme.policies().emptyCategory() == EmptyCategory.ZERO
        || possible.isEmpty()) {
      possible.add(BigFraction.ZERO);
    }
    return Interval.around(possible);
  }

  private static Interval points(RuleSet rules, Value.Points points) {
    return rules
        .item(points.item())
        .filter(item -> item.scale() instanceof Scale.Points)
        .map(item -> Interval.between(BigFraction.ZERO, most(item)))
        .orElse(Interval.ANY);
  }

  private static BigFraction most(RatedItem item) {
    return item.scale() instanceof Scale.Points points
        ? BigFraction.of(points.most())
        : BigFraction.ZERO;
  }

  private static Interval adjustment(AdjustmentType type) {
    Interval points = new Interval(BigFraction.ZERO, type.atMost());
    return switch (type.direction()) {
      case BONUS -> points;
      case DEDUCTION -> points.negated();
    };
  }

  private Interval score(RuleSet rules, String key) {
    Optional<Score> score = rules.score(key);
    if (score.isEmpty()) {
      return Interval.ANY;
    }
    Node node = new Node(rules.subjects(), key);
    @Nullable Interval found = known.get(node);
    if (found != null) {
      return found;
    }
    // What needs itself can lie anywhere.
    known.put(node, Interval.ANY);
    Interval range = of(rules, score.get().value());
    known.put(node, range);
    return range;
  }
}
