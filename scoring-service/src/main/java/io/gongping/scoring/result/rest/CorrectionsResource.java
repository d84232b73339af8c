package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.result.Correction;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.app.Correct;
import io.gongping.scoring.result.app.Resolution;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.scoring.verification.app.VerificationView;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/results/{subject}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "committee", "auditor"})
@Tag(
    name = "Corrections",
    description =
        "What was decided is corrected on record: one member of the committee proposes, another"
            + " confirms, and every revision stays.")
@APIResponse(responseCode = "503", description = "`evaluations-busy`: too many evaluate at once")
class CorrectionsResource {

  private static final String SEALED = "`results-sealed`, `not-reconciled` with the failures";

  private final Correct correcting;
  private final VisibleAssessments assessments;
  private final SchemeCatalogue schemes;
  private final Results results;

  CorrectionsResource(
      Correct correcting,
      VisibleAssessments assessments,
      SchemeCatalogue schemes,
      Results results) {
    this.correcting = correcting;
    this.assessments = assessments;
    this.schemes = schemes;
    this.results = results;
  }

  @Schema(name = "CorrectionEntry")
  record CorrectionEntry(
      @Schema(description = "The revision that is corrected, as you have seen it.") @NotNull @Min(1)
          Integer revision,
      @Schema(
              description =
                  "DECIDED: the evaluation of that revision stands, and another conclusion is"
                      + " drawn. CURRENT: a new one is made now, by what is entered now. Of no"
                      + " account for a result that is declared void.")
          @NotNull
          Correct.Basis basis,
      @Schema(description = "Declares the result void: the assessment was distorted.")
          boolean declareVoid,
      @Size(min = 1, max = 64) @Nullable String grade,
      @Nullable NoGrade noGrade,
      @Schema(description = "As with a decision: why it is not what was proposed.")
          @Size(max = 4000)
          @Nullable String reason,
      @Schema(description = "Why the decision is corrected.") @NotBlank @Size(max = 4000)
          String correctionReason,
      @NotNull LocalDate decidedOn) {

    Correct.Entry entry() {
      return new Correct.Entry(
          revision,
          basis,
          declareVoid,
          correctionReason,
          new Resolution(grade, noGrade, reason, decidedOn));
    }
  }

  @Schema(name = "Correction", description = "A revision that was proposed.")
  record CorrectionView(
      UUID id,
      @Schema(description = "The revision that it is, or would be.") DecisionView decision,
      @Schema(
              description =
                  "Absent while it waits for the second person; nothing is in force then.")
          @Nullable VerificationView verification) {}

  @POST
  @Path("/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("committee")
  @Operation(
      operationId = "proposeCorrection",
      summary = "Propose a correction",
      description =
          "With another grade, with a grade where there was none, on a newly made evaluation, or"
              + " to declare the result void. Published or not, the revision before stays in force"
              + " until another member confirms.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "201",
      description = "The correction.",
      content = @Content(schema = @Schema(implementation = CorrectionView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          SEALED
              + ", `not-decided`, `revision-stale` with the `revision` in force,"
              + " `correction-open`, `already-void`, `scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(
      responseCode = "422",
      description =
          "`correction-changes-nothing`, `void-and-grade`, and what a decision is refused for:"
              + " `grade-unknown`, `grade-missing`, `not-graded`, `no-grade-and-grade`,"
              + " `no-grade-of-team`, `reason-missing`, `scores-open`, `date-in-future`")
  public RestResponse<CorrectionView> propose(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @Valid @NotNull CorrectionEntry body) {
    Correction correction = correcting.propose(id, subject, body.entry());
    return RestResponse.status(RestResponse.Status.CREATED, view(id, correction));
  }

  @POST
  @Path("/corrections/{correction}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("committee")
  @Operation(
      operationId = "verifyCorrection",
      summary = "Confirm or reject a correction",
      description =
          "By another person than the one who proposed it. Once confirmed it is in force.")
  @APIResponse(
      responseCode = "201",
      description = "The correction with its verification.",
      content = @Content(schema = @Schema(implementation = CorrectionView.class)))
  @APIResponse(
      responseCode = "403",
      description = "`forbidden`, `own-correction`, `own-opinion`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED + ", `correction-settled`")
  @APIResponse(responseCode = "422", description = "`rejection-reason-missing`")
  public RestResponse<CorrectionView> verify(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @PathParam("correction") UUID correction,
      @Valid @NotNull VerificationView.Entry body) {
    Correction verified = correcting.verify(id, subject, correction, body.verdict(), body.reason());
    return RestResponse.status(RestResponse.Status.CREATED, view(id, verified));
  }

  @GET
  @Path("/corrections")
  @Operation(
      operationId = "listCorrections",
      summary = "List the corrections of a result",
      description = "The oldest first.")
  @APIResponse(responseCode = "200", description = "A page of them, rejected ones too.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED)
  public Page<CorrectionView> list(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Optional<RuleSet> rules = rules(id, subject);
    return Page.of(
            results.corrections(id, subject, Cursor.uuid(cursor), limit + 1),
            limit,
            correction -> correction.id().toString())
        .map(correction -> view(rules, correction));
  }

  @GET
  @Path("/revisions")
  @Operation(
      operationId = "listDecisionRevisions",
      summary = "List the revisions of a decision",
      description = "The first one first; the last one is in force.")
  @APIResponse(responseCode = "200", description = "None where nothing is decided.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED)
  public Page<DecisionView> revisions(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Optional<RuleSet> rules = rules(id, subject);
    return Page.of(
            results.revisions(id, subject, Cursor.number(cursor), limit + 1),
            limit,
            decision -> Integer.toString(decision.revision()))
        .map(decision -> view(rules, decision));
  }

  private CorrectionView view(UUID id, Correction correction) {
    return view(rules(id, correction.decision().subject()), correction);
  }

  private static CorrectionView view(Optional<RuleSet> rules, Correction correction) {
    return new CorrectionView(
        correction.id(),
        view(rules, correction.decision()),
        VerificationView.of(correction.verification()));
  }

  private static DecisionView view(Optional<RuleSet> rules, Decision decision) {
    return DecisionView.of(RecordedResults.grade(rules, decision.grade()), decision);
  }

  /** The rules for a subject, without an evaluation of the assessment. */
  private Optional<RuleSet> rules(UUID id, String key) {
    AssessmentDefinition definition = assessments.withResults(id).definition();
    Subject subject = definition.subject(key).orElseThrow(CommonProblem.NOT_FOUND::problem);
    return schemes.of(definition).scheme().flatMap(scheme -> scheme.ruleSet(subject.kind()));
  }
}
