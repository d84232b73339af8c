package io.gongping.scoring.disclosure;

import io.gongping.scoring.scheme.Amount;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.CategoryMarks;
import io.gongping.scoring.scheme.ValueTrace.Clamped;
import io.gongping.scoring.scheme.ValueTrace.Combined;
import io.gongping.scoring.scheme.ValueTrace.Mark;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.Operand;
import io.gongping.scoring.scheme.ValueTrace.PriorRead;
import io.gongping.scoring.scheme.ValueTrace.RecommendationRead;
import io.gongping.scoring.scheme.ValueTrace.ScoreRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.scoring.scheme.ValueTrace.TeamScoreRead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Cuts out of the way to a number what may not be shown of it. */
final class Cut {

  private static final Amount WITHHELD = Amount.withheld();

  private final Grounds grounds;

  Cut(Grounds grounds) {
    this.grounds = grounds;
  }

  /**
   * What may be shown of a number.
   *
   * @param owner the key of the subject whose number it is
   */
  ValueTrace of(String owner, ValueTrace value) {
    boolean withheld = grounds.withhold(owner, value);
    Amount amount = withheld ? WITHHELD : value.amount();
    return switch (value) {
      case ShareRead share -> share(owner, share, withheld);
      case MarksRead marks -> marks(owner, marks, withheld);
      case RecommendationRead read ->
          withheld
              ? new RecommendationRead(read.recommendation(), null, amount, read.caption())
              : read;
      case ScoreRead read -> new ScoreRead(read.score(), amount, read.caption());
      case TeamScoreRead read ->
          new TeamScoreRead(
              read.team(), read.score(), team(read.team(), read.trace()), amount, read.caption());
      case PriorRead read -> withheld ? prior(read) : read;
      case Combined combined ->
          new Combined(
              combined.operation(),
              combined.operands().stream().map(operand -> operand(owner, operand)).toList(),
              amount,
              combined.caption());
      case Clamped clamped ->
          new Clamped(
              of(owner, clamped.of()), clamped.min(), clamped.max(), amount, clamped.caption());
      default -> value;
    };
  }

  private Operand operand(String owner, Operand operand) {
    return new Operand(operand.weight(), operand.label(), of(owner, operand.value()));
  }

  private @Nullable ValueTrace team(@Nullable String team, @Nullable ValueTrace trace) {
    return team == null || trace == null ? null : of(team, trace);
  }

  private static PriorRead prior(PriorRead read) {
    return new PriorRead(
        read.years(),
        read.score(),
        read.label(),
        read.year(),
        read.stoodIn(),
        read.disclosure(),
        WITHHELD,
        read.caption());
  }

  private ShareRead share(String owner, ShareRead share, boolean withheld) {
    if (withheld) {
      return new ShareRead(
          share.item(),
          share.options(),
          share.policies(),
          List.of(),
          null,
          Reason.WITHHELD,
          share.caption());
    }
    if (!grounds.extent(owner).hidesCategories() || share.figures().isEmpty()) {
      return share;
    }
    return new ShareRead(
        share.item(),
        share.options(),
        share.policies(),
        List.of(
            new CategoryFigures(
                ValueTrace.TOGETHER, share.votes(), share.outOf(), BigFraction.ONE, null)),
        share.number(),
        share.reason(),
        share.caption());
  }

  private MarksRead marks(String owner, MarksRead marks, boolean withheld) {
    if (withheld) {
      return new MarksRead(
          marks.item(), marks.options(), marks.policies(), List.of(), WITHHELD, marks.caption());
    }
    if (!grounds.extent(owner).hidesCategories() || marks.categories().isEmpty()) {
      return marks;
    }
    return new MarksRead(
        marks.item(),
        marks.options(),
        marks.policies(),
        List.of(
            new CategoryMarks(
                ValueTrace.TOGETHER,
                together(marks.categories()),
                0,
                marks.sum(),
                marks.outOf(),
                BigFraction.ONE,
                null)),
        marks.amount(),
        marks.caption());
  }

  /** The marks of all categories in one heap, those worth most first. */
  private static List<Mark> together(List<CategoryMarks> categories) {
    Map<String, Mark> heap = new LinkedHashMap<>();
    for (CategoryMarks category : categories) {
      for (Mark mark : category.marks()) {
        heap.merge(
            mark.option(),
            mark,
            (one, other) -> new Mark(one.option(), one.worth(), one.votes() + other.votes()));
      }
    }
    List<Mark> marks = new ArrayList<>(heap.values());
    marks.sort(Mark.WORTH_MOST_FIRST);
    return marks;
  }
}
