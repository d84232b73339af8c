package io.gongping.dossier.archive.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongping.dossier.archive.Resolution;
import io.gongping.dossier.archive.UnfiledEvents;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that could not be filed, in a listing. */
@Schema(name = "UnfiledEvent", description = "An event that could not be filed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnfiledEventView(
    UUID id,
    State state,
    @Schema(
            description =
                "malformed-json, unknown-event-type, not-a-score-card, envelope-mismatch,"
                    + " contradicts-filed-card or not-storable",
            examples = "contradicts-filed-card")
        String reason,
    @Schema(
            description = "Which part of the event is at fault; never a value of it",
            examples = "subject.key")
        @Nullable String detail,
    @Schema(
            description = "The event type that it claims",
            examples = "io.gongping.result.published.v1")
        @Nullable String type,
    @Schema(description = "The assessment that its envelope names") @Nullable UUID assessmentId,
    @Schema(description = "The region that it names", examples = "990100") @Nullable String region,
    @Schema(examples = "gongping.result-events.v1") String topic,
    int partition,
    long offset,
    @Schema(description = "Size of the raw event in bytes") int size,
    Instant receivedAt,
    @Nullable ResolutionView resolution) {

  @Schema(name = "UnfiledEventState")
  enum State {
    OPEN,
    RESOLVED
  }

  @Schema(name = "UnfiledEventResolution", description = "What was decided about it")
  record ResolutionView(Resolution.Action action, String by, Instant at, String reason) {

    static ResolutionView of(Resolution resolution) {
      return new ResolutionView(
          resolution.action(), resolution.by(), resolution.at(), resolution.reason());
    }
  }

  static UnfiledEventView of(UnfiledEvents.Entry entry) {
    @Nullable Resolution resolution = entry.resolution();
    return new UnfiledEventView(
        entry.id(),
        resolution == null ? State.OPEN : State.RESOLVED,
        entry.reason().code(),
        entry.detail(),
        entry.type(),
        entry.assessment(),
        entry.region(),
        entry.position().topic(),
        entry.position().partition(),
        entry.position().offset(),
        entry.size(),
        entry.receivedAt(),
        resolution == null ? null : ResolutionView.of(resolution));
  }
}
