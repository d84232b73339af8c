package io.gongping.ballot.box;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The marks that an item may get. Each has a column of its own in a count. */
sealed interface Answers {

  /** Whether this mark is one of them; no opinion is not asked here. */
  boolean holds(String mark);

  /** Whether the item may be left without opinion. */
  boolean noOpinion();

  /** How many columns a count of this item has, no opinion included. */
  int columns();

  /** The column of a mark. */
  int column(String mark);

  /** The mark of a column. */
  String mark(int column);

  /** The answers of a scale. */
  static Answers of(Paper.PaperScale scale) {
    @Nullable Integer max = scale.max();
    return switch (scale.kind()) {
      case OPTIONS -> Letters.of(scale);
      case POINTS -> new Points(max == null ? Points.MOST : max, scale.noOpinion());
    };
  }

  /** Letters as a bit set. */
  record Letters(int letters, char top, boolean noOpinion) implements Answers {

    static final int COLUMNS = 27;

    static Letters of(Paper.PaperScale scale) {
      int letters = 0;
      for (Paper.PaperOption option : scale.options()) {
        letters |= 1 << (option.code().charAt(0) - 'A');
      }
      return new Letters(letters, scale.options().getFirst().code().charAt(0), scale.noOpinion());
    }

    /** The column of a letter or of no opinion. */
    static int column(char mark) {
      if (mark == MarkSheet.NO_OPINION) {
        return COLUMNS - 1;
      }
      if (mark < 'A' || mark > 'Z') {
        throw new IllegalArgumentException("A ballot holds something that is no mark");
      }
      return mark - 'A';
    }

    @Override
    public boolean holds(String mark) {
      return mark.length() == 1
          && mark.charAt(0) >= 'A'
          && mark.charAt(0) <= 'Z'
          && (letters >>> (mark.charAt(0) - 'A') & 1) == 1;
    }

    @Override
    public int columns() {
      return COLUMNS;
    }

    @Override
    public int column(String mark) {
      return column(mark.charAt(0));
    }

    @Override
    public String mark(int column) {
      return Character.toString(
          column == COLUMNS - 1 ? MarkSheet.NO_OPINION : (char) ('A' + column));
    }
  }

  /** Whole points from 0, written without leading zeros. */
  record Points(int max, boolean noOpinion) implements Answers {

    static final int MOST = 100;

    private static final Map<String, Integer> WRITTEN =
        IntStream.rangeClosed(0, MOST)
            .boxed()
            .collect(toUnmodifiableMap(Object::toString, Function.identity()));

    @Override
    public boolean holds(String mark) {
      return WRITTEN.getOrDefault(mark, Integer.MAX_VALUE) <= max;
    }

    @Override
    public int columns() {
      return max + 2;
    }

    @Override
    public int column(String mark) {
      if (mark.equals(MarkSheet.NONE)) {
        return max + 1;
      }
      if (!holds(mark)) {
        throw new IllegalArgumentException("A ballot holds something that is no mark");
      }
      return WRITTEN.getOrDefault(mark, 0);
    }

    @Override
    public String mark(int column) {
      return column == max + 1 ? MarkSheet.NONE : Integer.toString(column);
    }
  }

  /** The best mark. */
  default String best() {
    return switch (this) {
      case Letters letters -> Character.toString(letters.top());
      case Points points -> Integer.toString(points.max());
    };
  }
}
