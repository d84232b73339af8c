package io.gongping.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
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

  /** The same page with its entries translated. */
  public <R> Page<R> map(Function<T, R> translation) {
    return new Page<>(items.stream().map(translation).toList(), next);
  }
}
