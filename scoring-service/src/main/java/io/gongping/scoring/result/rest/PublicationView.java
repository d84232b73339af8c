package io.gongping.scoring.result.rest;

import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Published;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Publication")
record PublicationView(
    @Schema(description = "Of the decision that was published.") int revision,
    Circle circle,
    LocalDate publishedOn) {

  static PublicationView of(Published publication) {
    return new PublicationView(
        publication.revision(), publication.circle(), publication.publishedOn());
  }
}
