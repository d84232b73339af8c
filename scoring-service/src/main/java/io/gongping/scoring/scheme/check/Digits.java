package io.gongping.scoring.scheme.check;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.Score;
import io.gongping.scoring.scheme.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How many binary digits the exact numbers of a scheme can grow to. The digits of a sum, a product
 * or a quotient are at most those of its parts together; what is read from outside is taken for
 * numbers of a usual length.
 */
final class Digits {

  /** Numerator and denominator together. What people wrote stays below a tenth. */
  static final long MOST = 16_384;

  /** Votes by votes, weighted by category. */
  private static final long READ = 128;

  private final Scheme scheme;
  private final Map<Node, Long> known = new HashMap<>();

  /** A score of one kind of subject. */
  private record Node(SubjectKind kind, String score) {}

  Digits(Scheme scheme) {
    this.scheme = scheme;
  }

  /**
   * Notes a value that can grow beyond {@link #MOST}.
   *
   * @param at JSON Pointer to the value
   * @return whether it stays below
   */
  boolean check(String at, RuleSet rules, Value value, Mistakes mistakes) {
    boolean bounded = of(rules, value) <= MOST;
    if (!bounded) {
      mistakes.add(at, Kind.TOO_LARGE, "the number could have over " + MOST + " binary digits");
    }
    return bounded;
  }

  private long of(RuleSet rules, Value value) {
    return switch (value) {
      case Value.Stated stated -> of(stated.number());
      case Value.Coefficient coefficient ->
          coefficient.coefficients().values().stream().mapToLong(Digits::of).sum() + READ;
      case Value.Indicators indicators ->
          rules.tree(indicators.tree()).map(Digits::of).orElse(READ);
      case Value.Adjustments adjustments -> READ * Math.max(1, adjustments.of().size());
      case Value.OwnScore own -> score(rules, own.score());
      case Value.TeamScore team ->
          scheme.ruleSet(SubjectKind.TEAM).map(teams -> score(teams, team.score())).orElse(READ);
      case Value.WeightedSum sum ->
          sum.of().stream()
              .mapToLong(term -> of(term.weight()) + of(rules, term.value()))
              .reduce(0, Digits::plus);
      case Value.Clamp clamp -> plus(of(rules, clamp.of()), plus(of(clamp.min()), of(clamp.max())));
      default ->
          value.parts().isEmpty()
              ? READ
              : value.parts().stream()
                  .mapToLong(part -> of(rules, part))
                  .reduce(value.parts().size(), Digits::plus);
    };
  }

  private static long plus(long one, long other) {
    return Math.min(one + other, MOST + 1);
  }

  private static long of(@Nullable BigFraction number) {
    return number == null
        ? 0
        : number.getNumerator().bitLength() + number.getDenominator().bitLength();
  }

  /** Each leaf is a quotient of its own. */
  private static long of(Indicator.Tree tree) {
    return tree.leaves().map(leaf -> READ).reduce(READ, Digits::plus);
  }

  private long score(RuleSet rules, String key) {
    Node node = new Node(rules.subjects(), key);
    @Nullable Long found = known.get(node);
    if (found != null) {
      return found;
    }
    // A circle is another check's mistake.
    known.put(node, READ);
    Optional<Score> score = rules.score(key);
    long digits = score.map(one -> of(rules, one.value())).orElse(READ);
    known.put(node, digits);
    return digits;
  }
}
