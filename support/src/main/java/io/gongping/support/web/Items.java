package io.gongping.support.web;

import java.util.List;

/**
 * Everything that a request was answered with, one for each of what it named.
 *
 * @param items in the order of the request
 */
public record Items<T>(List<T> items) {

  public Items {
    items = List.copyOf(items);
  }
}
