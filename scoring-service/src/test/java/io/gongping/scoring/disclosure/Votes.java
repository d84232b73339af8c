package io.gongping.scoring.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the raters of each category voted on one item: category by category the votes for A, B, C and
 * D. Raters without an opinion are left out.
 */
record Votes(List<List<Integer>> categories) {

  static final int OPTIONS = 4;

  Votes {
    categories = List.copyOf(categories);
  }

  int votes(int category, int option) {
    return categories.get(category).get(option);
  }

  int opinions(int category) {
    return categories.get(category).stream().mapToInt(Integer::intValue).sum();
  }

  /** The same votes on both items of a form. */
  Map<String, Votes> onBoth() {
    return Map.of("conduct", this, "overall", this);
  }

  List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      sizes.add(opinions(i));
    }
    return sizes;
  }

  List<Integer> totals() {
    List<Integer> totals = new ArrayList<>();
    for (int option = 0; option < OPTIONS; option++) {
      int at = option;
      totals.add(categories.stream().mapToInt(one -> one.get(at)).sum());
    }
    return totals;
  }

  /** All ways in which the raters of categories of these sizes may choose. */
  static List<Votes> all(List<Integer> sizes, int options) {
    List<List<List<Integer>>> found = List.of(List.of());
    for (int size : sizes) {
      List<List<List<Integer>>> longer = new ArrayList<>();
      for (List<List<Integer>> before : found) {
        for (List<Integer> one : choices(size, options)) {
          List<List<Integer>> with = new ArrayList<>(before);
          with.add(one);
          longer.add(with);
        }
      }
      found = longer;
    }
    return found.stream().map(Votes::new).toList();
  }

  /** All ways in which votes in these totals may fall on categories of these sizes. */
  static List<Votes> splits(List<Integer> totals, List<Integer> sizes) {
    List<Votes> found = new ArrayList<>();
    split(totals, sizes, new ArrayList<>(), found);
    return found;
  }

  private static void split(
      List<Integer> left, List<Integer> sizes, List<List<Integer>> before, List<Votes> found) {
    if (sizes.size() == 1) {
      List<List<Integer>> whole = new ArrayList<>(before);
      whole.add(left);
      found.add(new Votes(whole));
      return;
    }
    for (List<Integer> one : choices(sizes.getFirst(), OPTIONS)) {
      List<Integer> rest = new ArrayList<>();
      for (int i = 0; i < OPTIONS; i++) {
        rest.add(left.get(i) - one.get(i));
      }
      if (rest.stream().allMatch(votes -> votes >= 0)) {
        List<List<Integer>> longer = new ArrayList<>(before);
        longer.add(one);
        split(rest, sizes.subList(1, sizes.size()), longer, found);
      }
    }
  }

  /** All ways in which raters may choose among the first so many options. */
  private static List<List<Integer>> choices(int raters, int options) {
    List<List<Integer>> all = new ArrayList<>();
    int ofC = options > 2 ? raters : 0;
    for (int c = 0; c <= ofC; c++) {
      int ofD = options > 3 ? raters - c : 0;
      for (int d = 0; d <= ofD; d++) {
        for (int b = 0; b <= raters - c - d; b++) {
          all.add(List.of(raters - b - c - d, b, c, d));
        }
      }
    }
    return all;
  }
}
