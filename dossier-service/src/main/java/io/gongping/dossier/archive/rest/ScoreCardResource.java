package io.gongping.dossier.archive.rest;

import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCardCatalogue;
import io.gongping.dossier.archive.ScoreCardCatalogue.Place;
import io.gongping.dossier.archive.ScoreCardCatalogue.Search;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Score cards: searched, and one by one. */
@Path("/api/v1/score-cards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ARCHIVIST, Roles.ORGANISER, Roles.COMMITTEE, Roles.AUDITOR, Roles.PROVINCE})
@Tag(name = "Score cards", description = "成绩单: what each assessment came to for each subject")
class ScoreCardResource {

  private final ScoreCardCatalogue catalogue;
  private final Caller caller;

  ScoreCardResource(ScoreCardCatalogue catalogue, Caller caller) {
    this.catalogue = catalogue;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "searchScoreCards",
      summary = "Search score cards",
      description =
          "All filters given must match. The newest year comes first. Roles: archivist, organiser,"
              + " committee, auditor, province.")
  @APIResponse(
      responseCode = "200",
      description = "A page of score cards",
      content = @Content(schema = @Schema(implementation = ScoreCardPage.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed` with `violations`")
  public Page<ScoreCardSummary> search(
      @QueryParam("year")
          @Min(Parameters.FIRST_YEAR)
          @Max(Parameters.LAST_YEAR)
          @Parameter(description = "Year that was assessed")
          @Nullable Integer year,
      @QueryParam("subject") @Parameter(description = "directoryId of a person or team")
          @Nullable UUID subject,
      @QueryParam("unit") @Parameter(description = "organisationId of a unit") @Nullable UUID unit,
      @QueryParam("grade")
          @Pattern(regexp = Parameters.CODE)
          @Parameter(description = "Code of the decided grade", example = "EXCELLENT")
          @Nullable String grade,
      @QueryParam("cursor") @Parameter(description = "`next` of the page before")
          @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    List<FiledScoreCard> found =
        catalogue.search(
            new Search(year, subject, unit, grade), caller.scope(), place(cursor), limit + 1);
    return Page.of(found, limit, ScoreCardResource::key).map(ScoreCardSummary::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getScoreCard",
      summary = "Read a score card",
      description =
          "Its valid revision. Roles: archivist, organiser, committee, auditor, province.")
  @APIResponse(
      responseCode = "200",
      description = "The score card as it is filed",
      content = @Content(schema = @Schema(implementation = ArchivedScoreCard.class)))
  public ArchivedScoreCard get(@PathParam("id") UUID id) {
    FiledScoreCard filed =
        catalogue.find(id, caller.scope()).orElseThrow(CommonProblem.NOT_FOUND::problem);
    return ArchivedScoreCard.of(filed);
  }

  @GET
  @Path("/{id}/revisions")
  @Operation(
      operationId = "getScoreCardRevisions",
      summary = "Read the revisions of a score card",
      description =
          "The valid one first, then those that were corrected or declared void. Roles: archivist,"
              + " organiser, committee, auditor, province.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the revisions as they are filed",
      content = @Content(schema = @Schema(implementation = RevisionPage.class)))
  public Page<ArchivedScoreCard> revisions(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Parameter(description = "`next` of the page before")
          @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    int before = Cursor.number(cursor);
    List<FiledScoreCard> found =
        catalogue.revisions(id, caller.scope(), before == 0 ? null : before, limit + 1);
    if (before == 0 && found.isEmpty()) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    return Page.of(found, limit, filed -> Integer.toString(filed.card().revision()))
        .map(ArchivedScoreCard::of);
  }

  private static String key(FiledScoreCard filed) {
    return filed.card().year() + "/" + filed.card().id();
  }

  private static @Nullable Place place(@Nullable String cursor) {
    @Nullable String key = Cursor.key(cursor);
    if (key == null) {
      return null;
    }
    if (!Parameters.YEAR_AND_ID.matcher(key).matches()) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    String[] parts = key.split("/", -1);
    return new Place(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
  }

  /** Names the page's schema in the contract. */
  @Schema(name = "ScoreCardRevisionPage")
  private record RevisionPage(
      List<ArchivedScoreCard> items,
      @Schema(description = "Cursor of the next page; absent on the last") @Nullable String next) {}

  /** Names the page's schema in the contract. */
  @Schema(name = "ScoreCardPage")
  private record ScoreCardPage(
      List<ScoreCardSummary> items,
      @Schema(description = "Cursor of the next page; absent on the last") @Nullable String next) {}
}
