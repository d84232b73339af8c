package io.gongping.scoring.input;

import io.gongping.scoring.input.Content.Result;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.Inputs.Weighed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Lays out entries as the engine wants to see them. What two people agreed on counts, what they
 * agreed to take back is gone, and everything between keeps what rests on it unknown:
 *
 * <ul>
 *   <li>A figure or an indicator that was rejected, or whose actual is not there yet, is absent:
 *       the engine names it as still to be entered.
 *   <li>A line of the target book, a bonus or a deduction that was rejected is pending: were it
 *       absent, a sum would be known that leaves it out.
 * </ul>
 */
public final class EngineInputs {

  private final Map<String, Entered<BigFraction>> figures = new HashMap<>();
  private final Map<String, Entered<Measurement>> indicators = new HashMap<>();
  private final Map<String, List<Inputs.Target>> targets = new HashMap<>();
  private final Map<String, List<Inputs.Adjustment>> adjustments = new HashMap<>();

  private EngineInputs() {}

  /** The inputs of each subject that has any. */
  public static Map<String, Inputs> bySubject(List<Entry> entries) {
    Map<String, EngineInputs> bySubject = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.state() != EntryState.WITHDRAWN)
        .forEach(
            entry ->
                bySubject
                    .computeIfAbsent(entry.subject(), unseen -> new EngineInputs())
                    .add(entry));
    Map<String, Inputs> inputs = new HashMap<>();
    bySubject.forEach((subject, gathered) -> inputs.put(subject, gathered.inputs()));
    return inputs;
  }

  private void add(Entry entry) {
    EntryState state = entry.state();
    switch (entry.content()) {
      case Content.Figure figure ->
          settled(state, Optional.of(Exact.of(figure.value())))
              .ifPresent(entered -> figures.put(figure.key(), entered));
      case Content.Indicator indicator ->
          settled(state, measurement(indicator.result()))
              .ifPresent(entered -> indicators.put(indicator.key(), entered));
      case Content.Target target ->
          targets
              .computeIfAbsent(target.key(), unseen -> new ArrayList<>())
              .add(
                  new Inputs.Target(
                      entry.id().toString(),
                      target.title(),
                      counted(
                          state,
                          measurement(target.result())
                              .map(measured -> new Weighed(Exact.of(target.weight()), measured)))));
      case Content.Adjustment adjustment ->
          adjustments
              .computeIfAbsent(adjustment.key(), unseen -> new ArrayList<>())
              .add(
                  new Inputs.Adjustment(
                      entry.id().toString(),
                      adjustment.title(),
                      counted(state, amount(adjustment))));
      case Content.Log ignored -> {
        // It explains, and is not scored.
      }
    }
  }

  /** Empty where the engine shall ask for it again. */
  private static <T> Optional<Entered<T>> settled(EntryState state, Optional<T> value) {
    return switch (state) {
      case CONFIRMED -> value.map(Entered::confirmed);
      case PENDING -> Optional.of(Entered.pending());
      case REJECTED, WITHDRAWN -> Optional.empty();
    };
  }

  private static <T> Entered<T> counted(EntryState state, Optional<T> value) {
    return state == EntryState.CONFIRMED && value.isPresent()
        ? Entered.confirmed(value.get())
        : Entered.pending();
  }

  private static Optional<Measurement> measurement(Result result) {
    @Nullable BigDecimal points = result.points();
    if (points != null) {
      return Optional.of(new Measurement.Points(Exact.of(points)));
    }
    @Nullable BigDecimal target = result.target();
    @Nullable BigDecimal actual = result.actual();
    return target == null || actual == null
        ? Optional.empty()
        : Optional.of(new Measurement.Completion(Exact.of(target), Exact.of(actual)));
  }

  private static Optional<BigFraction> amount(Content.Adjustment adjustment) {
    return Optional.ofNullable(
            adjustment.count() == null ? adjustment.points() : adjustment.count())
        .map(Exact::of);
  }

  private Inputs inputs() {
    targets
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing(Inputs.Target::title).thenComparing(Inputs.Target::key)));
    adjustments
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing(Inputs.Adjustment::title)
                        .thenComparing(Inputs.Adjustment::key)));
    return new Inputs(figures, indicators, targets, adjustments);
  }
}
