package io.gongping.scoring.deadletter.rest;

import io.gongping.scoring.deadletter.KeptDeadLetter;
import io.gongping.scoring.deadletter.Resolution;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "DeadLetter",
    description = "The place of a message that could not be counted; never what it says.")
record DeadLetterView(
    UUID id,
    State state,
    String topic,
    int partition,
    long offset,
    @Nullable String eventType,
    @Schema(
            description =
                "Absent when the message can't be attributed; it then blocks every"
                    + " assessment that is not final.")
        @Nullable UUID assessmentId,
    @Schema(description = "From a closed list.", examples = "marks-length") String reason,
    @Nullable ResolutionView resolution) {

  @Schema(name = "DeadLetterState")
  enum State {
    OPEN,
    RESOLVED
  }

  @Schema(name = "DeadLetterResolution")
  record ResolutionView(String by, Instant at, String reason) {

    static ResolutionView of(Resolution resolution) {
      return new ResolutionView(resolution.by(), resolution.at(), resolution.reason());
    }
  }

  static DeadLetterView of(KeptDeadLetter kept) {
    Resolution resolution = kept.resolution();
    return new DeadLetterView(
        kept.id(),
        resolution == null ? State.OPEN : State.RESOLVED,
        kept.letter().topic(),
        kept.letter().partition(),
        kept.letter().offset(),
        kept.letter().eventType(),
        kept.letter().assessmentId(),
        kept.letter().reason().code(),
        resolution == null ? null : ResolutionView.of(resolution));
  }
}
