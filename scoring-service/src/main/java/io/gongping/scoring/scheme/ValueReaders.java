package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.ValueTrace.Clamped;
import io.gongping.scoring.scheme.ValueTrace.Combined;
import io.gongping.scoring.scheme.ValueTrace.Operand;
import io.gongping.scoring.scheme.ValueTrace.Operation;
import io.gongping.scoring.scheme.ValueTrace.PriorRead;
import io.gongping.scoring.scheme.ValueTrace.ScoreRead;
import io.gongping.scoring.scheme.ValueTrace.StatedNumber;
import io.gongping.scoring.scheme.ValueTrace.TeamScoreRead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Makes ready the values of one rule set. */
final class ValueReaders {

  private final Scheme scheme;
  private final RuleSet rules;
  private final BallotReaders ballots;
  private final InputReaders inputs;

  ValueReaders(Scheme scheme, RuleSet rules) {
    this.scheme = scheme;
    this.rules = rules;
    this.ballots = new BallotReaders(rules, scheme.policies());
    this.inputs = new InputReaders(rules);
  }

  ValueReader reader(Value value) {
    return switch (value) {
      case Value.Stated stated -> {
        ValueTrace trace = new StatedNumber(stated.number(), stated.caption());
        yield reading -> trace;
      }
      case Value.Share share -> ballots.share(share);
      case Value.Coefficient coefficient -> ballots.coefficient(coefficient);
      case Value.Points points -> ballots.points(points);
      case Value.Recommendation recommendation -> RecommendationReader.of(recommendation);
      case Value.Figure figure -> inputs.figure(figure);
      case Value.Indicators indicators -> inputs.indicators(indicators);
      case Value.Adjustments adjustments -> inputs.adjustments(adjustments);
      case Value.OwnScore own -> score(own);
      case Value.TeamScore team -> team(team);
      case Value.Prior prior -> prior(prior);
      case Value.Sum sum -> combined(Operation.SUM, sum.of(), sum.caption(), Arithmetic::sum);
      case Value.WeightedSum sum -> weighted(sum);
      case Value.Product product ->
          combined(Operation.PRODUCT, product.of(), product.caption(), Arithmetic::product);
      case Value.Mean mean ->
          combined(
              Operation.MEAN,
              mean.of(),
              mean.caption(),
              of -> Arithmetic.scaled(Arithmetic.sum(of), BigFraction.of(1, of.size())));
      case Value.Difference difference ->
          combined(
              Operation.DIFFERENCE,
              List.of(difference.from(), difference.less()),
              difference.caption(),
              of -> Arithmetic.difference(of.getFirst(), of.getLast()));
      case Value.Quotient quotient ->
          combined(
              Operation.QUOTIENT,
              List.of(quotient.of(), quotient.by()),
              quotient.caption(),
              of -> Arithmetic.quotient(of.getFirst(), of.getLast()));
      case Value.Clamp clamp -> clamped(clamp);
    };
  }

  private ValueReader combined(
      Operation operation, List<Value> of, Caption caption, Function<List<Amount>, Amount> reckon) {
    List<ValueReader> readers = of.stream().map(this::reader).toList();
    return reading -> {
      List<Operand> operands =
          readers.stream().map(reader -> new Operand(null, null, reader.read(reading))).toList();
      Amount amount =
          reckon.apply(operands.stream().map(operand -> operand.value().amount()).toList());
      return new Combined(operation, operands, amount, caption);
    };
  }

  private ValueReader weighted(Value.WeightedSum sum) {
    List<ValueReader> readers = sum.of().stream().map(term -> reader(term.value())).toList();
    List<Value.Term> terms = sum.of();
    return reading -> {
      List<Operand> operands = new ArrayList<>();
      List<Amount> amounts = new ArrayList<>();
      for (int i = 0; i < terms.size(); i++) {
        Value.Term term = terms.get(i);
        ValueTrace value = readers.get(i).read(reading);
        operands.add(new Operand(term.weight(), term.label(), value));
        amounts.add(Arithmetic.scaled(value.amount(), term.weight()));
      }
      return new Combined(Operation.WEIGHTED_SUM, operands, Arithmetic.sum(amounts), sum.caption());
    };
  }

  private ValueReader clamped(Value.Clamp clamp) {
    ValueReader inner = reader(clamp.of());
    return reading -> {
      ValueTrace of = inner.read(reading);
      Amount amount = Arithmetic.clamped(of.amount(), clamp.min(), clamp.max());
      return new Clamped(of, clamp.min(), clamp.max(), amount, clamp.caption());
    };
  }

  private ValueReader score(Value.OwnScore own) {
    Score score = rules.score(own.score()).orElseThrow();
    return reading -> new ScoreRead(score, reading.score(score.key()).amount(), own.caption());
  }

  private ValueReader team(Value.TeamScore value) {
    Score score =
        scheme.ruleSet(SubjectKind.TEAM).flatMap(team -> team.score(value.score())).orElseThrow();
    return reading -> {
      @Nullable SubjectCase team = reading.subject().team();
      if (team == null) {
        return new TeamScoreRead(
            null, score, null, Amount.unknown(Reason.NO_TEAM), value.caption());
      }
      ValueTrace trace = reading.of(team).orElseThrow().score(score.key());
      return new TeamScoreRead(team.subject(), score, trace, trace.amount(), value.caption());
    };
  }

  private ValueReader prior(Value.Prior value) {
    Score score = rules.score(value.score()).orElseThrow();
    return reading -> {
      @Nullable PriorResult found = reading.subject().prior().get(value.years());
      @Nullable PriorScore recorded = found == null ? null : found.scores().get(score.key());
      @Nullable BigFraction number = recorded == null ? value.missing() : recorded.number();
      Amount amount =
          number == null
              ? Amount.unknown(Interval.ANY, missing(reading.subject(), score))
              : Amount.of(number);
      return new PriorRead(
          value.years(),
          score.key(),
          score.label(),
          recorded == null || found == null ? null : found.year(),
          recorded == null && number != null,
          recorded == null ? Disclosure.EXACT : recorded.disclosure(),
          amount,
          value.caption());
    };
  }

  private static Missing missing(SubjectCase subject, Score score) {
    return new Missing(Missing.Kind.PRIOR, subject.subject(), score.key(), score.label(), false);
  }
}
