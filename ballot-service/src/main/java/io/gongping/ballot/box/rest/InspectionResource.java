package io.gongping.ballot.box.rest;

import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.app.InspectSlip;
import io.gongping.support.limit.RateLimited;
import io.gongping.support.web.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows who holds a slip what it is for. A POST, so that the code stays out of every URL. */
@Path("/api/v1/slips/inspection")
@Tag(name = "Casting")
@PermitAll
@RateLimited
class InspectionResource {

  private final InspectSlip inspectSlip;

  InspectionResource(InspectSlip inspectSlip) {
    this.inspectSlip = inspectSlip;
  }

  /** A slip to look up. */
  @Schema(
      name = "Inspection",
      requiredProperties = "code",
      examples = "{\"code\": \"008J-4CT4-ANK7-F24S-NAXW-SQFE-ZW81\"}")
  record InspectionBody(@Nullable String code) {

    @Override
    public String toString() {
      return "InspectionBody[secret]";
    }
  }

  /** Whether the box takes ballots. */
  enum BoxState {
    OPEN,
    CLOSED
  }

  /** What a slip opens. */
  @Schema(name = "InspectedSlip")
  record InspectedSlip(
      UUID assessmentId,
      LocalizedText title,
      Paper.PaperMeeting meeting,
      Paper.PaperCategory category,
      UUID paperId,
      String paper,
      String closesOn,
      List<Paper.PaperForm> forms,
      List<Paper.PaperScale> scales,
      List<Paper.PaperSubject> subjects,
      List<Paper.PaperRecommendation> recommendations,
      BoxState state,
      @Schema(description = "Whether a ballot was cast with this slip") boolean spent) {

    static InspectedSlip of(InspectSlip.Inspected inspected) {
      Paper paper = inspected.paper();
      return new InspectedSlip(
          paper.assessmentId(),
          paper.title(),
          paper.meeting(),
          paper.category(),
          paper.paperId(),
          paper.key(),
          paper.closesOn(),
          paper.forms(),
          paper.scales(),
          paper.subjects(),
          paper.recommendations(),
          inspected.open() ? BoxState.OPEN : BoxState.CLOSED,
          inspected.spent());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "inspectSlip",
      summary = "What a slip is for",
      description =
          "Needs no login. Gives the paper with its subjects, forms, scales and rules, and whom one"
              + " may recommend: all that a device needs to show the ballot and to cast it.")
  @APIResponse(responseCode = "200", description = "The paper of this slip")
  @APIResponse(responseCode = "400", description = "`slip-malformed`, `malformed-body`")
  @APIResponse(responseCode = "404", description = "`slip-unknown`")
  @APIResponse(
      responseCode = "429",
      description = "`too-many-requests`: Retry-After says when to come again")
  public InspectedSlip inspect(@Nullable InspectionBody given) {
    InspectionBody body = SlipInput.present(given);
    return InspectedSlip.of(inspectSlip.inspect(SlipInput.read(body.code())));
  }
}
