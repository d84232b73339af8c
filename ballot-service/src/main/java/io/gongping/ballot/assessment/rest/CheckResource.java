package io.gongping.ballot.assessment.rest;

import io.gongping.ballot.assessment.IdentityDoubt;
import io.gongping.ballot.assessment.app.CheckDraft;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.web.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A look at a draft before its notice. */
@Path("/api/v1/assessments/{id}/check")
@Tag(name = "Assessments")
@RolesAllowed({"organiser", "auditor"})
class CheckResource {

  private final CheckDraft checkDraft;

  CheckResource(CheckDraft checkDraft) {
    this.checkDraft = checkDraft;
  }

  /** What a check finds. */
  @Schema(name = "DraftCheck")
  record CheckView(
      @Schema(description = "Whether the definition itself would let a notice be given")
          boolean complete,
      @Schema(description = "All that stands between the definition and a notice")
          List<MistakeView> mistakes,
      @Schema(description = "Worth a second look; a notice can be given all the same")
          List<WarningView> warnings) {

    static CheckView of(CheckDraft.Checked checked) {
      return new CheckView(
          checked.mistakes().isEmpty(),
          checked.mistakes().stream().map(MistakeView::of).toList(),
          checked.doubts().stream().map(WarningView::of).toList());
    }
  }

  /** A mistake in a definition, in both languages. */
  @Schema(name = "DraftMistake")
  record MistakeView(
      @Schema(description = "JSON Pointer (RFC 6901) into the definition") String pointer,
      String code,
      LocalizedText title,
      @Schema(description = "What belongs to the code, such as `least` and `most`")
          Map<String, Object> detail) {

    static MistakeView of(ProblemError mistake) {
      return new MistakeView(
          mistake.pointer(),
          mistake.code().code(),
          mistake.code().entry().title(),
          mistake.members());
    }
  }

  /** Somebody whose identity does not fit what was recorded before. */
  @Schema(name = "DraftWarning")
  record WarningView(
      @Schema(description = "JSON Pointer (RFC 6901) into the definition") String pointer,
      @Schema(description = "`directory-id-used-otherwise`, `other-directory-id-before`")
          String code,
      LocalizedText title,
      @Schema(description = "What the latest such assessment of the same region says")
          IdentityDoubt.Earlier earlier) {

    static WarningView of(IdentityDoubt doubt) {
      return new WarningView(
          "/subjects/" + doubt.position() + "/directoryId",
          doubt.kind().code(),
          doubt.kind().title(),
          doubt.earlier());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkDraft",
      summary = "Check a draft",
      description =
          "Names every mistake in the definition as a notice would, and warns where an identifier"
              + " does not fit what earlier assessments of the same region say: another name or"
              + " unit under the same identifier, or another identifier for the same name in the"
              + " same unit.")
  @APIResponse(responseCode = "200", description = "What was found; up to 500 of each")
  @APIResponse(responseCode = "404", description = "`not-found`")
  public CheckView check(@PathParam("id") UUID id) {
    return CheckView.of(checkDraft.check(id));
  }
}
