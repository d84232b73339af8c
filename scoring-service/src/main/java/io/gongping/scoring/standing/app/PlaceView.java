package io.gongping.scoring.standing.app;

import io.gongping.scoring.standing.Standing.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in the ranking of a group. */
@Schema(name = "Rank")
public record PlaceView(
    @Schema(description = "The key of the score that ranks.", examples = "total") String score,
    @Schema(description = "From 1; ties share one. The best that it can come to.") int rank,
    @Schema(
            description =
                "The worst that it can come to while numbers are unknown; the same once settled.")
        int worst,
    @Schema(description = "How many others are known to share it.") int tied,
    @Schema(description = "How many are in the group.") int size,
    @Schema(description = "Nobody in the group has a lower place; never while the rank is open.")
        boolean bottom) {

  /** The view of a place. */
  public static PlaceView of(Place place) {
    return new PlaceView(
        place.score(), place.best(), place.worst(), place.tied(), place.size(), place.bottom());
  }
}
