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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
  @APIResponse(responseCode = "304", description = "The caller has it already")
  @APIResponse(responseCode = "400", description = "`validation-failed` with `violations`")
  public Response search(
      @QueryParam("year")
          @Pattern(regexp = Parameters.YEAR)
          @Parameter(
              description = "Year that was assessed",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1949", maximum = "2999"))
          @Nullable String year,
      @QueryParam("subject")
          @Pattern(regexp = Parameters.UUID)
          @Parameter(
              description = "directoryId of a person or team",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @Nullable String subject,
      @QueryParam("unit")
          @Pattern(regexp = Parameters.UUID)
          @Parameter(
              description = "organisationId of a unit",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @Nullable String unit,
      @QueryParam("grade")
          @Pattern(regexp = Parameters.CODE)
          @Parameter(description = "Code of the decided grade", example = "EXCELLENT")
          @Nullable String grade,
      @QueryParam("cursor") @Parameter(description = "`next` of the page before")
          @Nullable String cursor,
      @QueryParam("limit")
          @DefaultValue(Parameters.DEFAULT_LIMIT)
          @Pattern(regexp = Parameters.LIMIT)
          @Parameter(
              description = "Size of a page",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          String limit,
      @Context Request request) {
    Search search =
        new Search(
            year == null ? null : Integer.valueOf(year),
            Parameters.uuid(subject),
            Parameters.uuid(unit),
            grade);
    int size = Integer.parseInt(limit);
    List<FiledScoreCard> found = catalogue.search(search, caller.scope(), place(cursor), size + 1);
    Page<FiledScoreCard> page = Page.of(found, size, ScoreCardResource::key);
    EntityTag tag = Conditional.tagOf(page.items(), page.next());
    return Conditional.answer(request, tag, page.map(ScoreCardSummary::of));
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
  @APIResponse(responseCode = "304", description = "The caller has it already")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    FiledScoreCard filed =
        catalogue.find(id, caller.scope()).orElseThrow(CommonProblem.NOT_FOUND::problem);
    EntityTag tag = new EntityTag(filed.digest() + "-" + filed.filedAt().toEpochMilli());
    return Conditional.answer(request, tag, ArchivedScoreCard.of(filed));
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
  @APIResponse(responseCode = "304", description = "The caller has it already")
  public Response revisions(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Parameter(description = "`next` of the page before")
          @Nullable String cursor,
      @QueryParam("limit")
          @DefaultValue(Parameters.DEFAULT_LIMIT)
          @Pattern(regexp = Parameters.LIMIT)
          @Parameter(
              description = "Size of a page",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          String limit,
      @Context Request request) {
    int before = Cursor.number(cursor);
    int size = Integer.parseInt(limit);
    List<FiledScoreCard> found =
        catalogue.revisions(id, caller.scope(), before == 0 ? null : before, size + 1);
    if (before == 0 && found.isEmpty()) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    Page<FiledScoreCard> page =
        Page.of(found, size, filed -> Integer.toString(filed.card().revision()));
    return Conditional.answer(
        request, Conditional.tagOf(page.items(), page.next()), page.map(ArchivedScoreCard::of));
  }

  private static String key(FiledScoreCard filed) {
    return filed.card().year() + "/" + filed.card().id();
  }

  private static @Nullable Place place(@Nullable String cursor) {
    @Nullable String key = Cursor.key(cursor);
    if (key == null) {
      return null;
    }
    if (!key.matches(Parameters.YEAR + "/" + Parameters.UUID)) {
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
