package io.gongping.load;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * What to measure.
 *
 * @param ballots ballots over all rounds, not counting the warm-up round
 * @param clients connections that cast at the same time; pgbench gets as many
 * @param rounds how many times baseline and casting take turns
 * @param baseline how long pgbench runs in each round
 */
record LoadOptions(int ballots, int clients, int rounds, Duration baseline) {

  private static final int MOST_BALLOTS_A_ROUND = 200_000;

  LoadOptions {
    if (ballots < rounds || clients < 2 || rounds < 1 || baseline.toSeconds() < 1) {
      throw new LoadTestException(
          "The load test needs at least one ballot a round, 2 clients, 1 round and 1 second.");
    }
    if (ballots / rounds > MOST_BALLOTS_A_ROUND) {
      throw new LoadTestException(
          "A paper has at most %d raters; use more rounds.".formatted(MOST_BALLOTS_A_ROUND));
    }
  }

  /** Reads {@code --ballots N --clients N --rounds N --baseline SECONDS}; each may be left out. */
  static LoadOptions of(List<String> arguments) {
    int ballots = 100_000;
    int clients = 64;
    int rounds = 5;
    int baseline = 10;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String name = rest.next();
      if (!rest.hasNext()) {
        throw new LoadTestException("There is no value for " + name);
      }
      int value = number(name, rest.next());
      switch (name) {
        case "--ballots" -> ballots = value;
        case "--clients" -> clients = value;
        case "--rounds" -> rounds = value;
        case "--baseline" -> baseline = value;
        default ->
            throw new LoadTestException(
                "Unknown option "
                    + name
                    + "; there are --ballots, --clients, --rounds and --baseline.");
      }
    }
    return new LoadOptions(ballots, clients, rounds, Duration.ofSeconds(baseline));
  }

  int ballotsARound() {
    return ballots / rounds;
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new LoadTestException(name + " wants a whole number, not " + text);
    }
  }
}
