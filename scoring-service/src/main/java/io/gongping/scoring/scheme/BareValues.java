package io.gongping.scoring.scheme;

import java.util.List;

/** Takes captions off values, so that two are equal when they are the same number. */
public final class BareValues {

  private BareValues() {}

  /** The same value without captions, and with keys in their order where order means nothing. */
  public static Value of(Value value) {
    return switch (value) {
      case Value.Stated one -> new Value.Stated(one.number(), Caption.NONE);
      case Value.Share one ->
          new Value.Share(
              one.item(),
              one.options().stream().sorted().toList(),
              one.categories().stream().sorted().toList(),
              Caption.NONE);
      case Value.Coefficient one ->
          new Value.Coefficient(
              one.item(),
              one.coefficients(),
              one.categories().stream().sorted().toList(),
              Caption.NONE);
      case Value.Points one ->
          new Value.Points(one.item(), one.categories().stream().sorted().toList(), Caption.NONE);
      case Value.Recommendation ignored -> new Value.Recommendation(Caption.NONE);
      case Value.Figure one -> new Value.Figure(one.figure(), Caption.NONE);
      case Value.Indicators one -> new Value.Indicators(one.tree(), Caption.NONE);
      case Value.Adjustments one ->
          new Value.Adjustments(one.of().stream().sorted().toList(), Caption.NONE);
      case Value.OwnScore one -> new Value.OwnScore(one.score(), Caption.NONE);
      case Value.TeamScore one -> new Value.TeamScore(one.score(), Caption.NONE);
      case Value.Prior one ->
          new Value.Prior(one.years(), one.score(), one.missing(), Caption.NONE);
      case Value.Sum one -> new Value.Sum(all(one.of()), Caption.NONE);
      case Value.WeightedSum one ->
          new Value.WeightedSum(
              one.of().stream()
                  .map(term -> new Value.Term(term.weight(), of(term.value()), null))
                  .toList(),
              Caption.NONE);
      case Value.Product one -> new Value.Product(all(one.of()), Caption.NONE);
      case Value.Mean one -> new Value.Mean(all(one.of()), Caption.NONE);
      case Value.Difference one ->
          new Value.Difference(of(one.from()), of(one.less()), Caption.NONE);
      case Value.Quotient one -> new Value.Quotient(of(one.of()), of(one.by()), Caption.NONE);
      case Value.Clamp one -> new Value.Clamp(of(one.of()), one.min(), one.max(), Caption.NONE);
    };
  }

  private static List<Value> all(List<Value> values) {
    return values.stream().map(BareValues::of).toList();
  }
}
