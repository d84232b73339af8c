package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Policies.Denominator;
import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Works out values in the plainest way: every ballot is one number in a list. Shares no code with
 * the engine. Empty where there is no number; it knows no bounds.
 */
record PlainReference(Scheme scheme, SubjectCase subject) {

  Optional<BigFraction> number(Value value) {
    return switch (value) {
      case Value.Stated one -> Optional.of(one.number());
      case Value.Share one ->
          mix(
              "o",
              mark -> one.options().contains(mark) ? BigFraction.ONE : BigFraction.ZERO,
              false);
      case Value.Coefficient one ->
          mix("o", option -> Objects.requireNonNull(one.coefficients().get(option)), true);
      case Value.Points ignored -> mix("q", Exact::of, true);
      case Value.Recommendation ignored -> recommended();
      case Value.Figure one -> confirmed(subject.inputs().figures().get(one.figure()));
      case Value.Indicators ignored -> indicator();
      case Value.Adjustments ignored -> {
        BigFraction sum = BigFraction.ZERO;
        for (var entry : subject.inputs().adjustments().getOrDefault("plus", List.of())) {
          sum = sum.add(confirmed(entry.amount()).orElseThrow());
        }
        yield Optional.of(sum.compareTo(BigFraction.of(5)) > 0 ? BigFraction.of(5) : sum);
      }
      case Value.Sum one -> all(one.of()).map(of -> of.get(0).add(of.get(1)));
      case Value.Product one -> all(one.of()).map(of -> of.get(0).multiply(of.get(1)));
      case Value.Mean one ->
          all(one.of()).map(of -> of.get(0).add(of.get(1)).add(of.get(2)).divide(3));
      case Value.Difference one ->
          all(List.of(one.from(), one.less())).map(of -> of.get(0).subtract(of.get(1)));
      case Value.Quotient one ->
          all(List.of(one.of(), one.by()))
              .filter(of -> of.get(1).compareTo(BigFraction.ZERO) != 0)
              .map(of -> of.get(0).divide(of.get(1)));
      case Value.Clamp one ->
          number(one.of())
              .map(of -> of.compareTo(BigFraction.of(-1)) < 0 ? BigFraction.of(-1) : of)
              .map(of -> of.compareTo(BigFraction.of(2)) > 0 ? BigFraction.of(2) : of);
      case Value.WeightedSum one ->
          all(one.of().stream().map(Value.Term::value).toList())
              .map(of -> of.get(0).add(of.get(1).multiply(2)).divide(3));
      default -> throw new IllegalArgumentException("Not in these schemes: " + value);
    };
  }

  private Optional<BigFraction> recommended() {
    if (subject.recommended().size() != 1) {
      return Optional.empty();
    }
    Recommended.Ballots ballots = subject.recommended().getFirst().ballots();
    List<BigFraction> heap = new ArrayList<>();
    for (int i = 0; i < ballots.counted(); i++) {
      heap.add(i < ballots.votes() ? BigFraction.ONE : BigFraction.ZERO);
    }
    return heap.isEmpty() ? Optional.empty() : Optional.of(mean(heap));
  }

  private Optional<List<BigFraction>> all(List<Value> values) {
    List<BigFraction> numbers = new ArrayList<>();
    for (Value value : values) {
      Optional<BigFraction> number = number(value);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return Optional.of(numbers);
  }

  private Optional<BigFraction> indicator() {
    return confirmed(subject.inputs().indicators().get("i"))
        .map(
            measured -> {
              var completion = (Inputs.Measurement.Completion) measured;
              BigFraction part = completion.actual().divide(completion.target());
              return part.compareTo(BigFraction.ONE) > 0 ? BigFraction.of(10) : part.multiply(10);
            });
  }

  private Optional<BigFraction> mix(
      String item, Function<String, BigFraction> worth, boolean trims) {
    Policies policies = scheme.policies();
    List<List<BigFraction>> categories = new ArrayList<>();
    List<BigFraction> weights = new ArrayList<>();
    List<BigFraction> heap = new ArrayList<>();
    for (CategoryVotes category : subject.ballots().getOrDefault(item, List.of())) {
      List<BigFraction> marks = marks(category, worth, trims);
      heap.addAll(marks);
      if (marks.isEmpty() && policies.emptyCategory() == EmptyCategory.BLOCK) {
        return Optional.empty();
      }
      if (!marks.isEmpty() || policies.emptyCategory() == EmptyCategory.ZERO) {
        categories.add(marks);
        weights.add(category.weight());
      }
    }
    if (heap.isEmpty()) {
      return Optional.empty();
    }
    if (policies.shareBasis() == ShareBasis.POOLED) {
      return Optional.of(mean(heap));
    }
    BigFraction total = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
    if (total.compareTo(BigFraction.ZERO) == 0) {
      return Optional.empty();
    }
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < categories.size(); i++) {
      if (!categories.get(i).isEmpty()) {
        sum = sum.add(weights.get(i).multiply(mean(categories.get(i))));
      }
    }
    return Optional.of(sum.divide(total));
  }

  /** Every mark as a number; one who has no opinion counts as zero where all ballots count. */
  private List<BigFraction> marks(
      CategoryVotes category, Function<String, BigFraction> worth, boolean trims) {
    List<BigFraction> marks = new ArrayList<>();
    category
        .votes()
        .forEach(
            (option, count) -> {
              if (!option.equals("-") && count > 0) {
                marks.addAll(Collections.nCopies(count.intValue(), worth.apply(option)));
              }
            });
    Collections.sort(marks);
    Policies.Trim trim = scheme.policies().trim();
    if (trims && trim != null && marks.size() > trim.whenMoreThan()) {
      marks.removeFirst();
      marks.removeLast();
    }
    if (scheme.policies().denominator() == Denominator.BALLOTS) {
      int silent = category.votes().getOrDefault("-", 0L).intValue();
      marks.addAll(Collections.nCopies(silent, BigFraction.ZERO));
    }
    return marks;
  }

  private static BigFraction mean(List<BigFraction> marks) {
    BigFraction sum = marks.stream().reduce(BigFraction.ZERO, BigFraction::add);
    return sum.divide(marks.size());
  }

  private static <T> Optional<T> confirmed(@Nullable Entered<T> entered) {
    return entered instanceof Entered.Confirmed<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
