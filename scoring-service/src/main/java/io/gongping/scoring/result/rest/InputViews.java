package io.gongping.scoring.result.rest;

import io.gongping.scoring.result.rest.ItemView.ShareView;
import io.gongping.scoring.result.rest.NumberView.AdjustmentEntryView;
import io.gongping.scoring.result.rest.NumberView.AdjustmentView;
import io.gongping.scoring.result.rest.NumberView.IndicatorView;
import io.gongping.scoring.result.rest.NumberView.MeasuredView;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.ValueTrace.AdjustmentTrace;
import io.gongping.scoring.scheme.ValueTrace.BranchTrace;
import io.gongping.scoring.scheme.ValueTrace.IndicatorTrace;
import io.gongping.scoring.scheme.ValueTrace.LeafTrace;
import io.gongping.scoring.scheme.ValueTrace.Measured;
import java.util.List;

/** Turns numbers that people entered into documents. */
final class InputViews {

  private InputViews() {}

  static List<IndicatorView> indicators(List<IndicatorTrace> nodes) {
    return nodes.stream().map(InputViews::indicator).toList();
  }

  private static IndicatorView indicator(IndicatorTrace node) {
    return switch (node) {
      case BranchTrace branch ->
          new IndicatorView(
              branch.indicator().key(),
              branch.indicator().label(),
              null,
              ShareView.of(branch.indicator().weight()),
              NumberViews.exact(branch.amount().number()),
              null,
              null,
              null,
              null,
              indicators(branch.nodes()));
      case LeafTrace leaf -> {
        Indicator.Leaf indicator = leaf.indicator();
        yield new IndicatorView(
            indicator.key(),
            indicator.label(),
            indicator.clause(),
            ShareView.of(indicator.weight()),
            NumberViews.exact(leaf.amount().number()),
            indicator.measure(),
            indicator.nature(),
            indicator.scope(),
            leaf.measured().stream().map(InputViews::measured).toList(),
            null);
      }
    };
  }

  private static MeasuredView measured(Measured measured) {
    return new MeasuredView(
        measured.title(),
        NumberViews.exact(measured.weight()),
        measured.measurement() instanceof Measurement.Completion completion
            ? NumberViews.exact(completion.target())
            : null,
        measured.measurement() instanceof Measurement.Completion completion
            ? NumberViews.exact(completion.actual())
            : null,
        NumberViews.exact(measured.amount().number()));
  }

  static List<AdjustmentView> adjustments(List<AdjustmentTrace> types) {
    return types.stream()
        .map(
            type ->
                new AdjustmentView(
                    type.type().key(),
                    type.type().label(),
                    type.type().clause(),
                    type.type().direction(),
                    NumberViews.exact(type.amount().number()),
                    type.bounded(),
                    type.entries().stream()
                        .map(
                            entry ->
                                new AdjustmentEntryView(
                                    entry.title(),
                                    NumberViews.exact(entry.entered()),
                                    NumberViews.exact(entry.amount().number())))
                        .toList()))
        .toList();
  }
}
