package io.gongping.scoring.tally.messaging;

import io.gongping.scoring.database.app.DatabaseFailure;
import io.gongping.scoring.tally.PlacedEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts events together, and one by one where the database refuses the data of one of them: that
 * one is buried and takes no other along.
 */
final class OneByOne {

  private OneByOne() {}

  /**
   * Counts all of them but those that have to be buried.
   *
   * @param counting all or nothing, in a transaction of its own
   * @throws RuntimeException as {@code counting} does for any other reason
   */
  static void count(
      List<PlacedEvent> events,
      Consumer<List<PlacedEvent>> counting,
      Consumer<PlacedEvent> burying) {
    try {
      counting.accept(events);
    } catch (DatabaseFailure failure) {
      if (!failure.isAboutTheData()) {
        throw failure;
      }
      events.forEach(event -> countAlone(event, counting, burying));
    }
  }

  private static void countAlone(
      PlacedEvent event, Consumer<List<PlacedEvent>> counting, Consumer<PlacedEvent> burying) {
    try {
      counting.accept(List.of(event));
    } catch (DatabaseFailure failure) {
      if (!failure.isAboutTheData()) {
        throw failure;
      }
      burying.accept(event);
    }
  }
}
