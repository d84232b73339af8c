package io.gongping.scoring.scheme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What was entered for one subject beside ballots and findings. Withdrawn and rejected entries are
 * absent.
 *
 * @param figures by key
 * @param indicators of {@link Indicator.Scope#COMMON} leaves, by leaf key
 * @param targets the subject's target book: entries of {@link Indicator.Scope#OWN} leaves, by leaf
 *     key
 * @param adjustments by type key
 */
public record Inputs(
    Map<String, Entered<BigFraction>> figures,
    Map<String, Entered<Measurement>> indicators,
    Map<String, List<Target>> targets,
    Map<String, List<Adjustment>> adjustments) {

  /** Nothing was entered. */
  public static final Inputs NONE = new Inputs(Map.of(), Map.of(), Map.of(), Map.of());

  public Inputs {
    figures = Map.copyOf(figures);
    indicators = Map.copyOf(indicators);
    targets = lists(targets);
    adjustments = lists(adjustments);
  }

  private static <T> Map<String, List<T>> lists(Map<String, List<T>> lists) {
    Map<String, List<T>> copy = new TreeMap<>();
    lists.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    return Map.copyOf(copy);
  }

  /** How far something was achieved. */
  public sealed interface Measurement {

    /**
     * Measured against a target; completion is actual ÷ target.
     *
     * @param target above zero
     */
    record Completion(BigFraction target, BigFraction actual) implements Measurement {}

    /**
     * Points that people gave.
     *
     * @param points 0 to the weight of the indicator or target
     */
    record Points(BigFraction points) implements Measurement {}
  }

  /**
   * One entry of a target book.
   *
   * @param key tells entries apart
   * @param weighed weight and measurement together
   */
  public record Target(String key, String title, Entered<Weighed> weighed) {}

  /**
   * What a target weighs and how far it was achieved.
   *
   * @param weight above zero; the weights of a leaf's entries sum to the weight of the leaf
   */
  public record Weighed(BigFraction weight, Measurement measurement) {}

  /**
   * One bonus or deduction.
   *
   * @param key tells entries apart
   * @param amount a count where the type gives points for each, otherwise points; never negative
   */
  public record Adjustment(String key, String title, Entered<BigFraction> amount) {}
}
