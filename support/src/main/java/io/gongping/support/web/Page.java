package io.gongping.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongping.support.problem.CommonProblem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param items the entries in the order of the listing
 * @param next the cursor of the next page, absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page from what a query found with {@code limit + 1} as its limit.
   *
   * @param found the entries from the cursor on, one more than the page holds where there are more
   * @param limit the size of a page, at least 1
   * @param key what the cursor points after
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> shown = found.subList(0, limit);
    return new Page<>(shown, Cursor.after(key.apply(shown.getLast())));
  }

  /**
   * Cuts a page from a listing that is known as a whole.
   *
   * @param cursor null for the first page
   * @param limit the size of a page, at least 1
   * @param key of an entry, which no other has
   * @throws io.gongping.support.problem.ProblemException {@code cursor-invalid} where no entry has
   *     the key that the cursor points after
   */
  public static <T> Page<T> cut(
      List<T> all, @Nullable String cursor, int limit, Function<T, String> key) {
    @Nullable String after = Cursor.key(cursor);
    int first = after == null ? 0 : all.stream().map(key).toList().indexOf(after) + 1;
    if (after != null && first == 0) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    return of(all.subList(first, (int) Math.min(all.size(), first + limit + 1L)), limit, key);
  }

  /** The same page with its entries translated. */
  public <R> Page<R> map(Function<T, R> translation) {
    return new Page<>(items.stream().map(translation).toList(), next);
  }
}
