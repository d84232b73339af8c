package io.gongping.fuzzer;

import io.gongping.demonstration.client.Accounts;
import io.gongping.demonstration.client.Endpoints;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Fuzzes all services of an installation. It changes data: not for one that somebody uses. */
public final class Fuzzing {

  private static final List<String> ACCOUNTS =
      List.of(
          "organiser1",
          "organiser1",
          "assessor1",
          "committee1",
          "committee2",
          "auditor1",
          "archivist1",
          "organiser2",
          "organiser3");

  private static final int ROUNDS = 4;

  private Fuzzing() {}

  /**
   * Calls every operation.
   *
   * @param calls how many in all, at least some hundred: each operation is called in turn
   * @param seed the same calls again, as far as the answers are the same
   */
  public static Findings run(Endpoints endpoints, Accounts accounts, int calls, long seed) {
    Random random = new Random(seed);
    Known known = new Known();
    Findings findings = new Findings();
    List<URI> services = List.of(endpoints.scoring(), endpoints.ballot(), endpoints.dossier());
    List<Fuzzer> fuzzers =
        services.stream()
            .map(service -> new Fuzzer(service, accounts, ACCOUNTS, known, random))
            .toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Fuzzer fuzzer : fuzzers) {
        fuzzer.run(calls / (ROUNDS * services.size()), findings);
      }
    }
    return findings;
  }
}
