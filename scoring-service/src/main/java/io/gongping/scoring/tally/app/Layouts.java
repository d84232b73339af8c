package io.gongping.scoring.tally.app;

import io.gongping.scoring.tally.BallotLayout;
import io.gongping.scoring.tally.Tallies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The layouts of the assessments that are being counted, so that not every batch reads definitions.
 * Definitions never change; the number kept is bounded.
 */
@ApplicationScoped
class Layouts {

  private static final int MOST = 64;

  private final Tallies tallies;
  private final Map<UUID, BallotLayout> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, BallotLayout> eldest) {
              return size() > MOST;
            }
          });

  Layouts(Tallies tallies) {
    this.tallies = tallies;
  }

  /** The layout of an assessment whose opening has been committed. */
  BallotLayout of(UUID id) {
    return recent.computeIfAbsent(
        id, unseen -> BallotLayout.of(tallies.definition(unseen).orElseThrow()));
  }
}
