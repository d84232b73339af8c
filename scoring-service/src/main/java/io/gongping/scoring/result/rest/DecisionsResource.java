package io.gongping.scoring.result.rest;

import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.app.Decide;
import io.gongping.scoring.result.app.GiveOpinion;
import io.gongping.scoring.result.app.Publish;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.ResultView.DecisionView;
import io.gongping.scoring.result.rest.ResultView.OpinionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
      @Size(max = 4000) @Nullable String text) {}

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
      description = "`results-sealed`, `not-reconciled`, `already-decided`, `scheme-unknown`")
  @APIResponse(
      responseCode = "422",
      description =
          "`grade-unknown` and `grade-missing` with the grades, `not-graded`, `opinion-empty`")
  public RestResponse<OpinionView> opinion(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @Valid @NotNull OpinionEntry body) {
    GiveOpinion.Given given = giving.give(id, subject, body.grade(), body.text());
    return RestResponse.status(
        RestResponse.Status.CREATED,
        OpinionView.of(GradeView.ofNullable(given.grade()), given.opinion()));
  }

  @POST
  @Path("/results/{subject}/decision")
  @RolesAllowed("committee")
  @Operation(
      summary = "Record the decision of the committee",
      description =
          "Once for each subject, after an opinion. A grade other than the proposed one, or any"
              + " where none was proposed, needs a reason. Proposal and decision are both kept, and"
              + " the findings of the subject are frozen.")
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
              + " `scheme-unknown`")
  @APIResponse(
      responseCode = "422",
      description =
          "`grade-unknown` and `grade-missing` with the grades, `not-graded`, `reason-missing`,"
              + " `scores-open` with the scores, `date-in-future`")
  public RestResponse<DecisionView> decision(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @Valid @NotNull DecisionEntry body) {
    Decide.Decided decided =
        deciding.decide(
            id, subject, new Decide.Resolution(body.grade(), body.reason(), body.decidedOn()));
    return RestResponse.status(
        RestResponse.Status.CREATED,
        DecisionView.of(GradeView.ofNullable(decided.grade()), decided.decision()));
  }

  @POST
  @Path("/publication")
  @RolesAllowed("organiser")
  @Operation(
      summary = "Publish what is decided",
      description =
          "Publishes every decided subject that is not published yet. Asking again publishes what"
              + " was decided since, and nothing twice.")
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
