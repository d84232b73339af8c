package io.gongping.scoring.tally.rest;

import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.tally.CountedAssessment;
import io.gongping.scoring.tally.ListedAssessment;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "assessor", "committee", "auditor"})
@Tag(name = "Assessments", description = "How far the count of an assessment is.")
class AssessmentsResource {

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
      description = "Those of your regions, without papers and numbers.")
  public Page<AssessmentSummaryView> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    List<ListedAssessment> found = assessments.list(Cursor.uuid(cursor), limit + 1);
    return Page.of(found, limit, assessment -> assessment.id().toString())
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
