package io.gongping.scoring.disclosure;

import io.gongping.scoring.scheme.Interval;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.CategoryMarks;
import io.gongping.scoring.scheme.ValueTrace.Clamped;
import io.gongping.scoring.scheme.ValueTrace.Combined;
import io.gongping.scoring.scheme.ValueTrace.Mark;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.RecommendationRead;
import io.gongping.scoring.scheme.ValueTrace.ScoreRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.scoring.scheme.ValueTrace.TeamScoreRead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where a withheld number lies, whichever way the totals fall on the categories: it depends on the
 * totals and on the sizes of the categories, and on nothing else of the votes. The bounds may be
 * wider than that, never narrower.
 */
final class SplitBounds {

  private final Grounds grounds;

  SplitBounds(Grounds grounds) {
    this.grounds = grounds;
  }

  /**
   * The bounds of a number.
   *
   * @param owner the key of the subject whose number it is
   */
  Interval of(String owner, ValueTrace value) {
    if (!grounds.withhold(owner, value)) {
      return value.amount().within();
    }
    return switch (value) {
      case ShareRead share -> share(owner, share);
      case MarksRead marks -> marks(owner, marks);
      case RecommendationRead ignored -> Interval.between(BigFraction.ZERO, BigFraction.ONE);
      case ScoreRead read ->
          grounds
              .score(owner, read.score().key())
              .map(trace -> of(owner, trace))
              .orElse(Interval.ANY);
      case TeamScoreRead read -> team(read.team(), read.trace());
      case Combined combined -> combined(owner, combined);
      case Clamped clamped -> of(owner, clamped.of()).clamped(clamped.min(), clamped.max());
      default -> Interval.ANY;
    };
  }

  private Interval team(@Nullable String team, @Nullable ValueTrace trace) {
    return team == null || trace == null ? Interval.ANY : of(team, trace);
  }

  private Interval combined(String owner, Combined combined) {
    List<Interval> parts = new ArrayList<>();
    for (ValueTrace.Operand operand : combined.operands()) {
      Interval part = of(owner, operand.value());
      BigFraction weight = operand.weight();
      parts.add(weight == null ? part : part.times(weight));
    }
    return switch (combined.operation()) {
      case SUM, WEIGHTED_SUM -> Interval.sum(parts.stream());
      case MEAN -> Interval.sum(parts.stream()).times(BigFraction.of(1, parts.size()));
      case PRODUCT -> parts.stream().reduce(Interval.only(BigFraction.ONE), Interval::times);
      case DIFFERENCE -> parts.getFirst().minus(parts.getLast());
      case QUOTIENT -> parts.getFirst().dividedBy(parts.getLast());
    };
  }

  private Interval share(String owner, ShareRead share) {
    List<CategoryFigures> figures = share.figures();
    if (share.number() == null
        || !grounds.looksAtAll(owner, figures.stream().map(CategoryFigures::category).toList())) {
      return Interval.ANY;
    }
    long outOf = share.outOf();
    List<Place> places =
        figures.stream()
            .filter(one -> one.outOf() > 0)
            .map(one -> Place.of(one.appliedWeight(), one.outOf(), outOf))
            .toList();
    return bounds(List.of(new Heap(BigFraction.ONE, share.votes())), places);
  }

  private Interval marks(String owner, MarksRead marks) {
    List<CategoryMarks> categories = marks.categories();
    if (marks.number() == null
        || categories.stream().anyMatch(one -> one.dropped() > 0)
        || !grounds.looksAtAll(owner, categories.stream().map(CategoryMarks::category).toList())) {
      return Interval.ANY;
    }
    long outOf = marks.outOf();
    List<Heap> heaps =
        categories.stream()
            .flatMap(one -> one.marks().stream())
            .map((Mark mark) -> new Heap(mark.worth(), mark.votes()))
            .toList();
    List<Place> places =
        categories.stream()
            .filter(one -> one.outOf() > 0)
            .map(one -> Place.of(one.appliedWeight(), one.outOf(), outOf))
            .toList();
    return bounds(heaps, places);
  }

  /** Votes that are worth the same. */
  private record Heap(BigFraction worth, long votes) {}

  /**
   * A category.
   *
   * @param each what a vote in it counts
   * @param room for how many votes
   */
  private record Place(BigFraction each, long room) {

    static Place of(@Nullable BigFraction weight, long room, long all) {
      return new Place(
          weight == null ? BigFraction.of(1, all) : weight.divide(BigFraction.of(room)), room);
    }
  }

  /**
   * From the worst split to the best one. The sum of products is greatest where the votes that are
   * worth most stand where a vote counts most, and least the other way round.
   */
  private static Interval bounds(List<Heap> votes, List<Place> places) {
    long room = places.stream().mapToLong(Place::room).sum();
    long voted = votes.stream().mapToLong(Heap::votes).sum();
    List<Heap> mostFirst =
        Stream.concat(votes.stream(), Stream.of(new Heap(BigFraction.ZERO, room - voted)))
            .sorted(Comparator.comparing(Heap::worth).reversed())
            .toList();
    List<Place> leastFirst = places.stream().sorted(Comparator.comparing(Place::each)).toList();
    return Interval.between(sum(mostFirst, leastFirst), sum(mostFirst, leastFirst.reversed()));
  }

  private static BigFraction sum(List<Heap> votes, List<Place> places) {
    BigFraction sum = BigFraction.ZERO;
    int at = 0;
    long room = places.getFirst().room();
    for (Heap heap : votes) {
      long left = heap.votes();
      while (left > 0) {
        if (room == 0) {
          at++;
          room = places.get(at).room();
        }
        long taken = Math.min(left, room);
        sum = sum.add(heap.worth().multiply(places.get(at).each()).multiply(taken));
        left -= taken;
        room -= taken;
      }
    }
    return sum;
  }
}
