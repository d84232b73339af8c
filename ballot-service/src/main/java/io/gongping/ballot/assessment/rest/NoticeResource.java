package io.gongping.ballot.assessment.rest;

import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.app.DraftAssessment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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

/** Announcing an assessment, and taking that back. */
@Path("/api/v1/assessments/{id}/notice")
@Tag(name = "Assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("organiser")
class NoticeResource {

  private static final String IF_MATCH = "If-Match";
  private static final int LONGEST_REASON = 500;

  private final DraftAssessment drafts;

  NoticeResource(DraftAssessment drafts) {
    this.drafts = drafts;
  }

  /** A notice. */
  @Schema(
      name = "NoticeGiven",
      examples = "{\"publishedOn\": \"2026-11-18\", \"place\": \"县政府公告栏\"}")
  record NoticeBody(
      @Schema(description = "The day on which it was put up; not in the future") @NotNull
          LocalDate publishedOn,
      @Schema(description = "Where") @NotBlank @Size(max = 200) String place) {

    Notice validated() {
      return new Notice(publishedOn, place);
    }
  }

  /** Why a notice no longer holds. */
  @Schema(name = "NoticeWithdrawn", examples = "{\"reason\": \"会议改期\"}")
  record WithdrawalBody(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

  @POST
  @Operation(
      operationId = "giveNotice",
      summary = "Announce a draft, which fixes it",
      description =
          "The definition must be complete, and the assessment open at least three days after the"
              + " notice.")
  @APIResponse(
      responseCode = "200",
      description = "Announced",
      content = @Content(schema = @Schema(implementation = AssessmentStatus.class)))
  @APIResponse(responseCode = "403", description = "`own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          "`wrong-state`, `scheme-not-known` with `retryAfter` in seconds: a version that was"
              + " confirmed a moment ago may still be on its way")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(
      responseCode = "422",
      description =
          "`definition-invalid`, `not-ready`, each with `errors`; `notice-in-future`,"
              + " `notice-too-short`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentStatus> giveNotice(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid NoticeBody body) {
    return AssessmentStatus.answer(drafts.giveNotice(id, ifMatch, body.validated()));
  }

  @POST
  @Path("/withdrawal")
  @Operation(
      operationId = "withdrawNotice",
      summary = "Take a notice back",
      description =
          "Not after the opening. The assessment is a draft again and can be revised; the notice"
              + " and the reason stay on record.")
  @APIResponse(
      responseCode = "200",
      description = "A draft again",
      content = @Content(schema = @Schema(implementation = AssessmentStatus.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`")
  @APIResponse(responseCode = "403", description = "`own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`wrong-state`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentStatus> withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid WithdrawalBody body) {
    return AssessmentStatus.answer(drafts.withdrawNotice(id, ifMatch, body.reason()));
  }
}
