package io.gongping.dossier;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks into the archive through the API, with the whole country in scope. */
public final class Archivist {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Archivist() {}

  /** Waits until a card is filed and gives its identifier. */
  public static String awaitFiled(ObjectNode card) {
    return await().atMost(PATIENCE).until(() -> filed(card), id -> id != null);
  }

  /** The identifier of a card of this assessment and subject, if one is filed. */
  public static @Nullable String filed(ObjectNode card) {
    return Callers.with("auditor", "000000")
        .get("/api/v1/score-cards?subject=" + ScoreCards.directoryId(card))
        .path("items.find { it.assessmentId == '" + ScoreCards.assessment(card) + "' }?.id");
  }
}
