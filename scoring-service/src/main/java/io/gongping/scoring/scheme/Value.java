package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A number that a scheme works out for a subject. How categories, missing opinions and invalid
 * ballots enter is said by the scheme's {@link Policies}. Where a list of categories is empty all
 * that rate the subject count.
 */
public sealed interface Value {

  Caption caption();

  /** The values inside this one. */
  default List<Value> parts() {
    return List.of();
  }

  /** A number that the scheme states. */
  record Stated(BigFraction number, Caption caption) implements Value {}

  /**
   * The share of the ballots on one item that chose one of the options (得票率), 0 to 1.
   *
   * @param item the key of an item with options
   * @param options option codes, at least one
   */
  record Share(String item, List<String> options, List<String> categories, Caption caption)
      implements Value {

    public Share {
      options = List.copyOf(options);
      categories = List.copyOf(categories);
    }
  }

  /**
   * The mean of the options' coefficients: Σ coefficient × votes ÷ denominator.
   *
   * @param item the key of an item with options
   * @param coefficients one for every option of the item
   */
  record Coefficient(
      String item, Map<String, BigFraction> coefficients, List<String> categories, Caption caption)
      implements Value {

    public Coefficient {
      coefficients = Map.copyOf(coefficients);
      categories = List.copyOf(categories);
    }
  }

  /**
   * The mean of the points of an item.
   *
   * @param item the key of an item with points
   */
  record Points(String item, List<String> categories, Caption caption) implements Value {

    public Points {
      categories = List.copyOf(categories);
    }
  }

  /**
   * The share of a recommendation (民主推荐) that named the subject, 0 to 1: of all valid ballots whose
   * choice counts, in one heap.
   */
  record Recommendation(Caption caption) implements Value {}

  /** A number that was entered. */
  record Figure(String figure, Caption caption) implements Value {}

  /** The points of a tree of indicators, 0 to its weight. */
  record Indicators(String tree, Caption caption) implements Value {}

  /**
   * Bonuses less deductions.
   *
   * @param of the kinds of adjustment that count here
   */
  record Adjustments(List<String> of, Caption caption) implements Value {

    public Adjustments {
      of = List.copyOf(of);
    }
  }

  /** Another score of the same subject. */
  record OwnScore(String score, Caption caption) implements Value {}

  /** A score of the team of the leader's unit. */
  record TeamScore(String score, Caption caption) implements Value {}

  /**
   * The recorded score of an earlier year under the same scheme id.
   *
   * @param years how many years ago, at least 1
   * @param missing what stands in where nothing is recorded; null for unknown
   */
  record Prior(int years, String score, @Nullable BigFraction missing, Caption caption)
      implements Value {}

  /** All together. */
  record Sum(List<Value> of, Caption caption) implements Value {

    public Sum {
      of = List.copyOf(of);
    }

    @Override
    public List<Value> parts() {
      return of;
    }
  }

  /**
   * Σ weight × value.
   *
   * @param of weights sum to 1
   */
  record WeightedSum(List<Term> of, Caption caption) implements Value {

    public WeightedSum {
      of = List.copyOf(of);
    }

    @Override
    public List<Value> parts() {
      return of.stream().map(Term::value).toList();
    }
  }

  /**
   * A part of a weighted sum.
   *
   * @param label what the part is called, where that needs saying
   */
  record Term(BigFraction weight, Value value, @Nullable LocalizedText label) {}

  /** Multiplied together. */
  record Product(List<Value> of, Caption caption) implements Value {

    public Product {
      of = List.copyOf(of);
    }

    @Override
    public List<Value> parts() {
      return of;
    }
  }

  /** The plain mean. */
  record Mean(List<Value> of, Caption caption) implements Value {

    public Mean {
      of = List.copyOf(of);
    }

    @Override
    public List<Value> parts() {
      return of;
    }
  }

  /** One less another. */
  record Difference(Value from, Value less, Caption caption) implements Value {

    @Override
    public List<Value> parts() {
      return List.of(from, less);
    }
  }

  /** One divided by another; unknown for a divisor of zero. */
  record Quotient(Value of, Value by, Caption caption) implements Value {

    @Override
    public List<Value> parts() {
      return List.of(of, by);
    }
  }

  /**
   * Not below one number and not above another.
   *
   * @param min null for no lower bound
   * @param max null for no upper bound
   */
  record Clamp(Value of, @Nullable BigFraction min, @Nullable BigFraction max, Caption caption)
      implements Value {

    @Override
    public List<Value> parts() {
      return List.of(of);
    }
  }
}
