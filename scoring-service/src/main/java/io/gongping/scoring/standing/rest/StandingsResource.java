package io.gongping.scoring.standing.rest;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.standing.Comparison;
import io.gongping.scoring.standing.QuotaApproval;
import io.gongping.scoring.standing.QuotaApprovals;
import io.gongping.scoring.standing.Standings;
import io.gongping.scoring.standing.app.ApproveQuota;
import io.gongping.scoring.standing.app.AssessmentStandings;
import io.gongping.scoring.standing.rest.QuotaView.ApprovalView;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "assessor", "committee", "auditor"})
@Tag(name = "Standings", description = "Ranks, quotas and comparisons, like with like.")
@APIResponse(responseCode = "503", description = "`evaluations-busy`: too many evaluate at once")
class StandingsResource {

  private static final String SEALED = "`results-sealed`, `not-reconciled` with the failures";

  private final Gradings gradings;
  private final AssessmentStandings standings;
  private final Results results;
  private final Records records;
  private final QuotaApprovals approvals;
  private final ApproveQuota approving;
  private final Caller caller;

  StandingsResource(
      Gradings gradings,
      AssessmentStandings standings,
      Results results,
      Records records,
      QuotaApprovals approvals,
      ApproveQuota approving,
      Caller caller) {
    this.gradings = gradings;
    this.standings = standings;
    this.results = results;
    this.records = records;
    this.approvals = approvals;
    this.approving = approving;
    this.caller = caller;
  }

  @Schema(name = "QuotaApprovalEntry")
  record ApprovalEntry(
      @Schema(description = "Whom the document is about: teams, leaders or both.")
          @NotEmpty
          @Size(max = 2)
          Set<@NotNull SubjectKind> kinds,
      @Schema(description = "Who approved.", examples = "市委组织部") @NotBlank @Size(max = 200)
          String authority,
      @Schema(description = "The document that says so.") @NotBlank @Size(max = 500)
          String reference,
      @NotNull LocalDate approvedOn) {}

  @Schema(name = "QuotaApprovals")
  record ApprovalsView(List<ApprovalView> items) {}

  @GET
  @Path("/rankings")
  @Operation(
      operationId = "listRankings",
      summary = "Show the rankings",
      description =
          "One for each group, teams before leaders; none where the scheme ranks nobody. Ties share"
              + " a rank: 1, 2, 2, 4. A number that is not known yet keeps ranks open only as far"
              + " as it can still matter.")
  @APIResponse(responseCode = "200", description = "A page of the rankings, each of them whole.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED)
  public Page<RankingView> rankings(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    GradedAssessment assessment = gradings.of(id);
    Standings standing = standings.of(assessment);
    List<RankingView> all =
        Arrays.stream(SubjectKind.values())
            .flatMap(kind -> RankingView.of(assessment.index(), standing, kind).stream())
            .toList();
    return Page.cut(all, cursor, limit, ranking -> ranking.kind() + "/" + ranking.group().key());
  }

  @GET
  @Path("/quotas")
  @Operation(
      operationId = "listQuotas",
      summary = "Show what the quotas make of the proposals",
      description =
          "One for each population; none where the scheme limits no grade. No proposal changes by"
              + " it: who is over the limit, and who of equals at its edge gets the grade, is for"
              + " people to decide.")
  @APIResponse(responseCode = "200", description = "A page of the quotas, each of them whole.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED)
  public Page<QuotaView> quotas(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Standings standing = standings.of(gradings.of(id));
    List<QuotaApproval> approved = approvals.of(id);
    Map<String, String> decided = results.grades(id);
    List<QuotaView> all =
        Arrays.stream(SubjectKind.values())
            .flatMap(kind -> QuotaView.of(standing, kind, approved, decided).stream())
            .toList();
    return Page.cut(all, cursor, limit, quota -> quota.kind() + "/" + quota.group().key());
  }

  @POST
  @Path("/quota-approvals")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "approveQuota",
      summary = "Record that the higher share was approved",
      description =
          "Once for each kind of subject, for all kinds of the request or for none; it can't be"
              + " changed or taken back.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "201",
      description = "The approvals, one for each kind.",
      content = @Content(schema = @Schema(implementation = ApprovalsView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = SEALED + ", `no-higher-share`, `already-approved`")
  @APIResponse(responseCode = "422", description = "`date-in-future`")
  public RestResponse<ApprovalsView> approve(
      @PathParam("id") UUID id, @Valid @NotNull ApprovalEntry body) {
    List<QuotaApproval> given =
        approving.approve(
            id,
            new ApproveQuota.Entry(
                body.kinds(), body.authority(), body.reference(), body.approvedOn()));
    return RestResponse.status(
        RestResponse.Status.CREATED,
        new ApprovalsView(given.stream().map(ApprovalView::of).toList()));
  }

  @GET
  @Path("/results/{subject}/comparison")
  @Operation(
      operationId = "compareSubject",
      summary = "Compare a subject with its peers and its past",
      description =
          "Each score beside mean, highest and lowest of the group in this assessment, and beside"
              + " the subject's own latest result before.")
  @APIResponse(responseCode = "200", description = "The comparison.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED)
  public ComparisonView comparison(@PathParam("id") UUID id, @PathParam("subject") String key) {
    GradedAssessment assessment = gradings.of(id);
    Subject subject = assessment.index().subject(key).orElseThrow(CommonProblem.NOT_FOUND::problem);
    Standings standing = standings.of(assessment);
    return ComparisonView.of(
        key,
        standing.of(subject),
        Comparison.of(
            assessment, standing, subject, records.of(caller.scope(), subject.directoryId())));
  }
}
