package io.gongping.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing that can be searched.
 *
 * @param items the entries in the order of the listing
 * @param next the cursor of the next page, absent on the last
 * @param total how many entries all pages have together, at the time of this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Counted<T>(List<T> items, @Nullable String next, long total) {

  public Counted {
    items = List.copyOf(items);
  }

  /** A page, and how many entries there are. */
  public static <T> Counted<T> of(Page<T> page, long total) {
    return new Counted<>(page.items(), page.next(), total);
  }

  /** The same page with its entries translated. */
  public <R> Counted<R> map(Function<T, R> translation) {
    return new Counted<>(items.stream().map(translation).toList(), next, total);
  }
}
