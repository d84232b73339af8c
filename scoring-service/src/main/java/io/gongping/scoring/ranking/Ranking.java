package io.gongping.scoring.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A ranking, the more the better. Equal numbers share the better rank and the next one is as much
 * lower: 1, 2, 2, 4. A number that is not known yet keeps ranks open only as far as it can still
 * matter.
 *
 * @param <T> who is ranked
 */
public final class Ranking<T> {

  private final List<Entry<T>> entries;
  private final Map<T, Entry<T>> byWho = new HashMap<>();
  private final List<BigFraction> lows;
  private final List<BigFraction> highs;
  private final Map<BigFraction, Integer> settled = new HashMap<>();

  private Ranking(List<Entry<T>> entries) {
    this.entries =
        entries.stream()
            .sorted(
                Comparator.comparing(
                    Entry::number, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    this.lows = sorted(entries.stream().map(Entry::low));
    this.highs = sorted(entries.stream().map(Entry::high));
    for (Entry<T> entry : entries) {
      byWho.put(entry.who(), entry);
      BigFraction number = entry.number();
      if (number != null) {
        settled.merge(number, 1, Integer::sum);
      }
    }
  }

  /** Ranks a group. Nobody is in it twice. */
  public static <T> Ranking<T> of(List<Entry<T>> entries) {
    return new Ranking<>(entries);
  }

  /**
   * Somebody with a number that lies between two others, both included.
   *
   * @param low null for no lower end
   * @param high null for no upper end
   */
  public record Entry<T>(T who, @Nullable BigFraction low, @Nullable BigFraction high) {

    /** Somebody whose number is known. */
    public static <T> Entry<T> known(T who, BigFraction number) {
      return new Entry<>(who, number, number);
    }

    /** The number, null while it is not known. */
    public @Nullable BigFraction number() {
      return low != null && low.equals(high) ? low : null;
    }
  }

  /**
   * A place.
   *
   * @param best the best rank that it can come to, from 1
   * @param worst the worst; the same where it is settled
   * @param tied how many others are known to have the same number
   * @param of how many are in the group
   */
  public record Rank(int best, int worst, int tied, int of) {

    /** Whether no number that is still unknown can change it. */
    public boolean isSettled() {
      return best == worst;
    }
  }

  /** Everybody, the most first; those whose number is not known last. */
  public List<Entry<T>> entries() {
    return entries;
  }

  /** The rank counted from the top; empty for somebody who is not in the group. */
  public Optional<Rank> fromTop(T who) {
    return Optional.ofNullable(byWho.get(who))
        .map(
            entry -> {
              int above = entry.high() == null ? 0 : above(lows, entry.high());
              int mayBeAbove =
                  entry.low() == null
                      ? entries.size() - 1
                      : without(entry, entries.size() - upTo(highs, entry.low()));
              return rank(entry, above, mayBeAbove);
            });
  }

  /** The rank counted from the bottom: 1 for the least. */
  public Optional<Rank> fromBottom(T who) {
    return Optional.ofNullable(byWho.get(who))
        .map(
            entry -> {
              int below = entry.low() == null ? 0 : below(highs, entry.low());
              int mayBeBelow =
                  entry.high() == null
                      ? entries.size() - 1
                      : without(entry, entries.size() - from(lows, entry.high()));
              return rank(entry, below, mayBeBelow);
            });
  }

  private Rank rank(Entry<T> entry, int before, int mayBeBefore) {
    BigFraction number = entry.number();
    int tied = number == null ? 0 : settled.getOrDefault(number, 1) - 1;
    return new Rank(before + 1, mayBeBefore + 1, tied, entries.size());
  }

  /** An open number counts among those that may lie beyond its own end; it is not one of them. */
  private static <T> int without(Entry<T> entry, int counted) {
    return entry.number() == null ? counted - 1 : counted;
  }

  private static List<BigFraction> sorted(Stream<@Nullable BigFraction> ends) {
    return ends.flatMap(Stream::ofNullable).sorted().toList();
  }

  private static int above(List<BigFraction> ends, BigFraction number) {
    return ends.size() - upTo(ends, number);
  }

  private static int from(List<BigFraction> ends, BigFraction number) {
    return ends.size() - below(ends, number);
  }

  /** How many are not above the number. */
  private static int upTo(List<BigFraction> ends, BigFraction number) {
    return firstWhere(ends, end -> end.compareTo(number) > 0);
  }

  /** How many are below the number. */
  private static int below(List<BigFraction> ends, BigFraction number) {
    return firstWhere(ends, end -> end.compareTo(number) >= 0);
  }

  private static int firstWhere(List<BigFraction> ends, Predicate<BigFraction> beyond) {
    int from = 0;
    int to = ends.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (beyond.test(ends.get(middle))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
