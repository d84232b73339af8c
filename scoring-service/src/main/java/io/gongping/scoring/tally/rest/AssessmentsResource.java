package io.gongping.scoring.tally.rest;

import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.tally.AssessmentFilter;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.CountedAssessment;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.web.Counted;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.TextSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "assessor", "committee", "auditor"})
@Tag(name = "Assessments", description = "How far the count of an assessment is.")
class AssessmentsResource {

  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2200;

  private final VisibleAssessments assessments;
  private final Tallies tallies;
  private final SchemeCatalogue schemes;

  AssessmentsResource(VisibleAssessments assessments, Tallies tallies, SchemeCatalogue schemes) {
    this.assessments = assessments;
    this.tallies = tallies;
    this.schemes = schemes;
  }

  @GET
  @Operation(
      operationId = "listAssessments",
      summary = "List assessments",
      description =
          "Those of your regions, without papers and numbers. All filters given must match.")
  public Counted<AssessmentSummaryView> list(
      @QueryParam("state") @Nullable AssessmentState state,
      @Parameter(description = "That was assessed.")
          @QueryParam("year")
          @Min(FIRST_YEAR)
          @Max(LAST_YEAR)
          @Nullable Integer year,
      @Parameter(description = "Of the assessment.", example = "ANNUAL")
          @QueryParam("kind")
          @Pattern(regexp = "^[A-Z_]{1,40}$")
          @Nullable String kind,
      @Parameter(description = "This region and those below it.")
          @QueryParam("region")
          @Pattern(regexp = "^[0-9]{6}$")
          @Nullable String region,
      @Parameter(description = "A part of the title.")
          @QueryParam("text")
          @Size(min = 1, max = TextSearch.LONGEST)
          @Nullable String text,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return assessments
        .list(new AssessmentFilter(state, year, kind, region, text), Cursor.uuid(cursor), limit)
        .map(one -> AssessmentSummaryView.of(one, schemes.of(one.scheme(), one.region())));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getAssessment",
      summary = "Show an assessment",
      description =
          "Before the close it tells nothing of the ballots, to nobody. After it: per paper what"
              + " the box counted and what was tallied, and where both don't agree.")
  @APIResponse(responseCode = "200", description = "The assessment.")
  @APIResponse(responseCode = "404", description = "`not-found`, also outside your regions.")
  public AssessmentView get(@PathParam("id") UUID id) {
    CountedAssessment assessment = assessments.get(id);
    PinnedRules rules = schemes.of(assessment.definition());
    return switch (assessment.state()) {
      case OPEN -> AssessmentView.listed(assessment, rules);
      case DISCREPANT, FINAL ->
          AssessmentView.of(assessment, rules, tallies.turnout(id), tallies.ballots(id));
    };
  }
}
