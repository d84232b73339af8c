package io.gongping.scoring.result.rest;

import io.gongping.scoring.result.rest.ItemView.ShareView;
import io.gongping.scoring.result.rest.NumberView.CoefficientView;
import io.gongping.scoring.result.rest.NumberView.FiguresView;
import io.gongping.scoring.result.rest.NumberView.MarkView;
import io.gongping.scoring.result.rest.NumberView.MarksSourceView;
import io.gongping.scoring.result.rest.NumberView.MarksView;
import io.gongping.scoring.result.rest.NumberView.ShareSourceView;
import io.gongping.scoring.result.rest.TraceView.NamedView;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Recommended;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.CategoryMarks;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.RecommendationRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns votes into documents. */
final class BallotViews {

  private BallotViews() {}

  static ShareSourceView share(ShareRead share) {
    boolean hidden = share.amount().lacks().contains(Reason.WITHHELD);
    boolean withheld = hidden || share.isTogether();
    return new ShareSourceView(
        NamedView.of(share.item()),
        share.options().stream().map(NamedView::of).toList(),
        hidden ? null : (Long) share.votes(),
        hidden ? null : (Long) share.outOf(),
        withheld ? null : share.figures().stream().map(BallotViews::figures).toList(),
        withheld ? NumberViews.withheld() : null);
  }

  /** Null where there is no recommendation to name. */
  static @Nullable ShareSourceView recommended(RecommendationRead read) {
    Named recommendation = read.recommendation();
    Recommended.Ballots ballots = read.ballots();
    if (recommendation == null) {
      return null;
    }
    return new ShareSourceView(
        NamedView.of(recommendation),
        List.of(),
        ballots == null ? null : (Long) ballots.votes(),
        ballots == null ? null : (Long) ballots.counted(),
        null,
        ballots == null ? NumberViews.withheld() : null);
  }

  private static FiguresView figures(CategoryFigures figures) {
    return new FiguresView(
        figures.category(),
        figures.votes(),
        figures.outOf(),
        ShareView.of(figures.weight()),
        NumberViews.exact(figures.appliedWeight()));
  }

  static MarksSourceView marks(MarksRead marks) {
    boolean hidden = marks.amount().lacks().contains(Reason.WITHHELD);
    boolean withheld = hidden || marks.isTogether();
    return new MarksSourceView(
        NamedView.of(marks.item()),
        marks.options().stream()
            .map(
                worth ->
                    new CoefficientView(
                        worth.option().code(),
                        worth.option().label(),
                        ShareView.of(worth.coefficient())))
            .toList(),
        hidden ? null : ShareView.of(marks.sum()),
        hidden ? null : (Long) marks.outOf(),
        withheld ? null : marks.categories().stream().map(BallotViews::marks).toList(),
        withheld ? NumberViews.withheld() : null);
  }

  private static MarksView marks(CategoryMarks category) {
    return new MarksView(
        category.category(),
        category.marks().stream()
            .map(mark -> new MarkView(mark.option(), ShareView.of(mark.worth()), mark.votes()))
            .toList(),
        category.dropped(),
        ShareView.of(category.sum()),
        category.outOf(),
        ShareView.of(category.weight()),
        NumberViews.exact(category.appliedWeight()));
  }
}
