package io.gongping.scoring.result.rest;

import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.app.Decide;
import io.gongping.scoring.result.app.GiveOpinion;
import io.gongping.scoring.result.app.Publish;
import io.gongping.scoring.result.app.Resolution;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.support.web.Items;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
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
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Decisions",
    description =
        "The engine proposes, the assessing body gives an opinion, the committee decides.")
@APIResponse(responseCode = "503", description = "`evaluations-busy`: too many evaluate at once")
class DecisionsResource {

  private final GiveOpinion giving;
  private final Decide deciding;
  private final Publish publishing;

  DecisionsResource(GiveOpinion giving, Decide deciding, Publish publishing) {
    this.giving = giving;
    this.deciding = deciding;
    this.publishing = publishing;
  }

  @Schema(name = "OpinionEntry")
  record OpinionEntry(
      @Schema(
              description =
                  "A grade of the scheme. Left out where the scheme gives scores only: then the"
                      + " text is the opinion.",
              examples = "EXCELLENT")
          @Size(min = 1, max = 64)
          @Nullable String grade,
      @Schema(
              description =
                  "Why a leader gets no grade for now, instead of a grade; a later revision may"
                      + " complete it.")
          @Nullable NoGrade noGrade,
      @Size(max = 4000) @Nullable String text) {}

  @Schema(name = "OpinionsEntry")
  record OpinionsEntry(
      @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull OpinionOn> opinions) {}

  @Schema(name = "OpinionOnSubject")
  record OpinionOn(
      @Schema(examples = "T1") @NotBlank @Size(max = 32) String subject,
      @Size(min = 1, max = 64) @Nullable String grade,
      @Nullable NoGrade noGrade,
      @Size(max = 4000) @Nullable String text) {

    GiveOpinion.Item item() {
      return new GiveOpinion.Item(subject, grade, noGrade, text);
    }
  }

  @Schema(name = "DecisionsEntry")
  record DecisionsEntry(
      @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull DecisionOn> decisions) {}

  @Schema(name = "DecisionOnSubject")
  record DecisionOn(
      @Schema(examples = "T1") @NotBlank @Size(max = 32) String subject,
      @Size(min = 1, max = 64) @Nullable String grade,
      @Nullable NoGrade noGrade,
      @Size(max = 4000) @Nullable String reason,
      @NotNull LocalDate decidedOn) {

    Decide.Item item() {
      return new Decide.Item(subject, new Resolution(grade, noGrade, reason, decidedOn));
    }
  }

  @Schema(name = "SubjectOpinion")
  record SubjectOpinionView(String subject, OpinionView opinion) {}

  @Schema(name = "SubjectDecision")
  record SubjectDecisionView(String subject, DecisionView decision) {}

  @Schema(name = "DecisionEntry")
  record DecisionEntry(
      @Schema(
              description =
                  "A grade of the scheme. Left out where the scheme gives scores only: then the"
                      + " decision confirms them.",
              examples = "GOOD")
          @Size(min = 1, max = 64)
          @Nullable String grade,
      @Schema(
              description =
                  "Why a leader gets no grade for now, instead of a grade; a later revision may"
                      + " complete it.")
          @Nullable NoGrade noGrade,
      @Schema(
              description =
                  "Needed when the grade is not the proposed one, and where scores are confirmed"
                      + " that are not all known.")
          @Size(max = 4000)
          @Nullable String reason,
      @NotNull LocalDate decidedOn) {}

  @Schema(name = "PublicationEntry")
  record PublicationEntry(
      @Schema(description = "UNIT: the unit and the person concerned. PUBLIC: everybody.") @NotNull
          Circle circle) {}

  @POST
  @Path("/results/{subject}/opinion")
  @RolesAllowed("organiser")
  @Operation(
      operationId = "giveOpinion",
      summary = "Give the opinion of the assessing body",
      description = "It may be given anew until the committee decides; every version stays.")
  @APIResponse(
      responseCode = "201",
      description = "The opinion.",
      content = @Content(schema = @Schema(implementation = OpinionView.class)))
  @APIResponse(responseCode = "403", description = "`own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          "`results-sealed`, `not-reconciled`, `already-decided`, `scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(
      responseCode = "422",
      description =
          "`grade-unknown` and `grade-missing` with the grades, `not-graded`, `opinion-empty`,"
              + " `no-grade-and-grade`, `no-grade-of-team`")
  public RestResponse<OpinionView> opinion(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @Valid @NotNull OpinionEntry body) {
    GiveOpinion.Given given =
        giving.give(id, new GiveOpinion.Item(subject, body.grade(), body.noGrade(), body.text()));
    return RestResponse.status(
        RestResponse.Status.CREATED,
        OpinionView.of(GradeView.ofNullable(given.grade()), given.opinion()));
  }

  @POST
  @Path("/results/{subject}/decision")
  @RolesAllowed("committee")
  @Operation(
      operationId = "recordDecision",
      summary = "Record the decision of the committee",
      description =
          "Once for each subject, after an opinion. A grade other than the proposed one, or any"
              + " where none was proposed, needs a reason. The whole evaluation is frozen with the"
              + " decision: what is entered later changes nothing of the result.")
  @APIResponse(
      responseCode = "201",
      description = "The decision.",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  @APIResponse(
      responseCode = "403",
      description = "`own-opinion` for whoever gave an opinion on the subject, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          "`results-sealed`, `not-reconciled`, `opinion-missing`, `already-decided`,"
              + " `scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(
      responseCode = "422",
      description =
          "`grade-unknown` and `grade-missing` with the grades, `not-graded`, `reason-missing`,"
              + " `scores-open` with the scores, `date-in-future`, `no-grade-and-grade`,"
              + " `no-grade-of-team`")
  public RestResponse<DecisionView> decision(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @Valid @NotNull DecisionEntry body) {
    Decide.Decided decided =
        deciding.decide(
            id,
            subject,
            new Resolution(body.grade(), body.noGrade(), body.reason(), body.decidedOn()));
    return RestResponse.status(
        RestResponse.Status.CREATED,
        DecisionView.of(GradeView.ofNullable(decided.grade()), decided.decision()));
  }

  @POST
  @Path("/opinions")
  @RolesAllowed("organiser")
  @Operation(
      operationId = "giveOpinions",
      summary = "Give the opinions on several subjects",
      description =
          "All of them or none. The same request again answers the same and adds nothing.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "200", description = "The opinions, in the order of the request.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`results-sealed`, `not-reconciled`")
  @APIResponse(
      responseCode = "422",
      description = "`batch-refused`: `errors` has every mistake with subject and pointer.")
  public Items<SubjectOpinionView> opinions(
      @PathParam("id") UUID id, @Valid @NotNull OpinionsEntry body) {
    return new Items<>(
        giving.giveAll(id, body.opinions().stream().map(OpinionOn::item).toList()).stream()
            .map(
                given ->
                    new SubjectOpinionView(
                        given.opinion().subject(),
                        OpinionView.of(GradeView.ofNullable(given.grade()), given.opinion())))
            .toList());
  }

  @POST
  @Path("/decisions")
  @RolesAllowed("committee")
  @Operation(
      operationId = "recordDecisions",
      summary = "Record the decisions on several subjects",
      description =
          "All of them or none. The same request again answers the same and adds nothing.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "200", description = "The decisions, in the order of the request.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`results-sealed`, `not-reconciled`")
  @APIResponse(
      responseCode = "422",
      description = "`batch-refused`: `errors` has every mistake with subject and pointer.")
  public Items<SubjectDecisionView> decisions(
      @PathParam("id") UUID id, @Valid @NotNull DecisionsEntry body) {
    return new Items<>(
        deciding.decideAll(id, body.decisions().stream().map(DecisionOn::item).toList()).stream()
            .map(
                decided ->
                    new SubjectDecisionView(
                        decided.decision().subject(),
                        DecisionView.of(GradeView.ofNullable(decided.grade()), decided.decision())))
            .toList());
  }

  @POST
  @Path("/publication")
  @RolesAllowed("organiser")
  @Operation(
      operationId = "publishResults",
      summary = "Publish what is decided",
      description =
          "Publishes every revision in force that is not published yet, exactly as it was frozen"
              + " with the decision. Asking again publishes what was decided, corrected or declared"
              + " void since, and nothing twice.")
  @APIResponse(responseCode = "200", description = "What was published now, and what is pending.")
  @APIResponse(
      responseCode = "403",
      description = "`own-decision` with the `subjects` that the caller decided, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`results-sealed`, `not-reconciled`")
  public Publish.Outcome publication(
      @PathParam("id") UUID id, @Valid @NotNull PublicationEntry body) {
    return publishing.publish(id, body.circle());
  }
}
