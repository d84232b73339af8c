package io.gongping.ballot.box.rest;

import io.gongping.ballot.box.Credential;
import io.gongping.ballot.box.app.CastBallot;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Casting. It runs on the event loop: the only thing to wait for is the group committer. */
@Path("/api/v1/ballots")
@Tag(name = "Casting")
@PermitAll
class BallotResource {

  private final CastBallot castBallot;

  BallotResource(CastBallot castBallot) {
    this.castBallot = castBallot;
  }

  /** Proof to the rater's device that the box has the ballot. */
  @Schema(name = "CastAnswer")
  record CastAnswer(
      UUID paperId,
      @Schema(
              description =
                  "32 bytes in base64url: HMAC-SHA256 of the ballot, keyed with the slip's code",
              examples = "OqKk0tq1O1n0S1l2c5WqkFtjSYmWTXb6wA7Ql7dR2fM")
          String acknowledgement) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @NonBlocking
  @Operation(
      operationId = "castBallot",
      summary = "Cast a ballot with a slip",
      description =
          "Needs no login. Spends the slip and puts the ballot into the box, both or neither. Every"
              + " item of every subject on the paper needs a mark; naming people and giving examples"
              + " are allowed where the paper asks for them. The same request again gives the"
              + " same answer, also after the close; another ballot with a spent slip is refused."
              + " All mistakes are listed at once, with JSON pointers. A ballot that breaks a rule"
              + " whose effect is VOID is taken like any other. On 503 it is not"
              + " known whether the ballot is in the box: send the same request again.")
  @APIResponse(
      responseCode = "201",
      description = "The ballot is in the box and on disk",
      content = @Content(schema = @Schema(implementation = CastAnswer.class)))
  @APIResponse(responseCode = "400", description = "`slip-malformed`, `malformed-body`")
  @APIResponse(responseCode = "404", description = "`slip-unknown`, `paper-unknown`")
  @APIResponse(
      responseCode = "409",
      description = "`slip-spent`, `slip-foreign`, `assessment-closed`, `closing-day-passed`")
  @APIResponse(responseCode = "413", description = "`body-too-large`")
  @APIResponse(responseCode = "415", description = "`unsupported-media-type`")
  @APIResponse(
      responseCode = "422",
      description =
          "`marks-invalid`, with `errors` of `subject-unknown`, `subject-missing`, `item-unknown`,"
              + " `item-missing`, `option-unknown`, `points-out-of-range`,"
              + " `no-opinion-not-allowed`, `quota-exceeded`, `option-too-often`,"
              + " `marks-all-equal`, `marks-all-top`, `recommendation-unknown`,"
              + " `candidate-unknown`, `chosen-twice`, `too-many-chosen`, `write-in-not-allowed`,"
              + " `write-in-is-candidate`, `example-missing`, `example-not-asked`,"
              + " `text-malformed`, `value-out-of-range`, `list-size`")
  @APIResponse(responseCode = "503", description = "`unavailable`")
  public CompletionStage<CastAnswer> cast(@Nullable CastBody given) {
    CastBody body = SlipInput.present(given);
    Credential credential = new Credential.Slip(SlipInput.read(body.code()));
    UUID paperId = body.requiredPaperId();
    return castBallot
        .cast(credential, paperId, body.ballot())
        .thenApply(
            answer ->
                new CastAnswer(
                    paperId, Base64.getUrlEncoder().withoutPadding().encodeToString(answer)));
  }
}
