package io.gongping.scoring.recommendation.rest;

import io.gongping.scoring.recommendation.app.MergeWriteIn;
import io.gongping.scoring.recommendation.app.RecommendationResults;
import io.gongping.scoring.recommendation.rest.RecommendationView.MergeEntry;
import io.gongping.scoring.recommendation.rest.RecommendationView.MergeView;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.EntityVersion;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations", description = "Whom raters recommended, and the shortlist.")
class RecommendationsResource {

  private final RecommendationResults results;
  private final MergeWriteIn merging;

  RecommendationsResource(RecommendationResults results, MergeWriteIn merging) {
    this.results = results;
    this.merging = merging;
  }

  @GET
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listRecommendations",
      summary = "List the outcomes of all recommendations",
      description = "Sealed until the assessment is closed and its counts agree.")
  @APIResponse(responseCode = "200", description = "In the order of the definition.")
  @APIResponse(responseCode = "404", description = "`not-found`, also outside your regions.")
  @APIResponse(responseCode = "409", description = "`results-sealed`, `not-reconciled`")
  public Page<RecommendationView> list(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return results.page(id, cursor, limit).map(RecommendationView::of);
  }

  @GET
  @Path("/{recommendation}")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "getRecommendation",
      summary = "Show the outcome of a recommendation",
      description =
          "Votes and their shares of the ballots that count here, written names merged as"
              + " organisers said, and two people a post on the shortlist. Withheld where fewer than"
              + " five ballots name anybody.")
  @APIResponse(
      responseCode = "200",
      description = "The outcome; its ETag goes into If-Match of a merge.",
      content = @Content(schema = @Schema(implementation = RecommendationView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`results-sealed`, `not-reconciled`")
  public RestResponse<RecommendationView> get(
      @PathParam("id") UUID id, @PathParam("recommendation") String recommendation) {
    RecommendationView view = RecommendationView.of(results.one(id, recommendation));
    return RestResponse.ResponseBuilder.ok(view).tag(EntityVersion.tag(view.version())).build();
  }

  @GET
  @Path("/{recommendation}/merges")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listWriteInMerges",
      summary = "Show what organisers said of written names",
      description = "Oldest first; the latest on a name holds. Nothing is ever taken out.")
  @APIResponse(responseCode = "200", description = "A page of the records.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`results-sealed`, `not-reconciled`")
  public Page<MergeView> merges(
      @PathParam("id") UUID id,
      @PathParam("recommendation") String recommendation,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return Page.of(
            results.history(id, recommendation, Cursor.number(cursor), limit + 1),
            limit,
            merge -> Integer.toString(merge.version()))
        .map(MergeView::of);
  }

  @POST
  @Path("/{recommendation}/merges")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "mergeWriteIn",
      summary = "Say for whom a written name stands",
      description =
          "For a candidate, for another name, or, with neither, for itself again. The votes"
              + " themselves stay as they were written. What holds already is not recorded again."
              + " A ballot that names one person in two ways counts twice after a merge, for"
              + " nothing ties its votes together; a merge that would give somebody more votes than"
              + " there are ballots is refused.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "201",
      description = "The record.",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The record that says the same already.",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`results-sealed`, `not-reconciled`, `recommendation-withheld`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(
      responseCode = "422",
      description =
          "`write-in-unknown`, `candidate-unknown`, `merge-target`, `merge-circular`,"
              + " `merge-exceeds-ballots`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<MergeView> merge(
      @PathParam("id") UUID id,
      @PathParam("recommendation") String recommendation,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull MergeEntry body) {
    MergeWriteIn.Merged merged = merging.merge(id, recommendation, body.entry(), ifMatch);
    RestResponse.Status status =
        merged.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    return RestResponse.ResponseBuilder.create(status, MergeView.of(merged.merge()))
        .tag(EntityVersion.tag(merged.merge().version()))
        .build();
  }
}
