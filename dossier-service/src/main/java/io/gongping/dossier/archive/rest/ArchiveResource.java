package io.gongping.dossier.archive.rest;

import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCardCatalogue;
import io.gongping.dossier.problem.DossierProblem;
import io.gongping.support.scope.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The archive of one person or team over the years. */
@Path("/api/v1/archives")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ARCHIVIST, Roles.ORGANISER, Roles.COMMITTEE, Roles.AUDITOR, Roles.PROVINCE})
@Tag(name = "Archives", description = "档案: all years of one person or team")
class ArchiveResource {

  private final ScoreCardCatalogue catalogue;
  private final Caller caller;

  ArchiveResource(ScoreCardCatalogue catalogue, Caller caller) {
    this.catalogue = catalogue;
    this.caller = caller;
  }

  @GET
  @Path("/{directoryId}")
  @Operation(
      operationId = "getArchive",
      summary = "Read the archive of a person or team",
      description =
          "Each region's cards for themselves, the newest year first: another region that uses the"
              + " same id never changes what this one filed. Roles: archivist, organiser, committee, auditor, province.")
  @APIResponse(
      responseCode = "200",
      description = "The archive",
      content = @Content(schema = @Schema(implementation = Archive.class)))
  @APIResponse(
      responseCode = "404",
      description = "No card is filed within the caller's regions: `archive-empty`")
  public Archive get(@PathParam("directoryId") UUID directoryId) {
    List<FiledScoreCard> cards = catalogue.ofSubject(directoryId, caller.scope());
    if (cards.isEmpty()) {
      throw DossierProblem.ARCHIVE_EMPTY.problem();
    }
    return Archive.of(cards, catalogue.contested(directoryId));
  }
}
