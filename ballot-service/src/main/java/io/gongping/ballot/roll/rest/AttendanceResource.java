package io.gongping.ballot.roll.rest;

import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.app.EnterAttendance;
import io.gongping.support.people.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The roll: numbers, never names. */
@Path("/api/v1/assessments/{id}/papers/{paper}/attendance")
@Tag(name = "Meetings")
@RolesAllowed("organiser")
class AttendanceResource {

  private final EnterAttendance enterAttendance;

  AttendanceResource(EnterAttendance enterAttendance) {
    this.enterAttendance = enterAttendance;
  }

  /** Who came and was given a slip. */
  @Schema(name = "AttendanceEntry", examples = "{\"present\": 38, \"issued\": 37}")
  record AttendanceBody(
      @Schema(description = "Raters at the meeting") @NotNull @Min(0) Integer present,
      @Schema(description = "Slips handed out") @NotNull @Min(0) Integer issued) {}

  /** The attendance as entered. */
  @Schema(name = "Attendance")
  record EnteredAttendance(
      String paper,
      int present,
      int issued,
      String enteredBy,
      @Nullable String confirmedBy,
      @Schema(
              description =
                  "False while somebody else has to confirm it: whoever entered it also made slips"
                      + " of this paper. The assessment does not close before.")
          boolean stands) {

    static EnteredAttendance of(EnterAttendance.Entered entered) {
      Attendance attendance = entered.attendance();
      return new EnteredAttendance(
          attendance.paper(),
          attendance.present(),
          attendance.issued(),
          attendance.enteredBy().name(),
          attendance.confirmation().map(Person::name).orElse(null),
          entered.stands());
    }
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "enterAttendance",
      summary = "Enter the attendance of a paper",
      description =
          "Replaces what was entered before, with its confirmation. Needed for every paper before the assessment can close."
              + " The same request again answers what is entered now and changes nothing."
              + " Holds entitled ≥ present ≥ issued, and no more issued than slips made.")
  @APIResponse(responseCode = "200", description = "Entered")
  @APIResponse(responseCode = "403", description = "`own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`, `paper-unknown`")
  @APIResponse(responseCode = "409", description = "`wrong-state`")
  @APIResponse(responseCode = "422", description = "`attendance-impossible`")
  public EnteredAttendance enter(
      @PathParam("id") UUID id,
      @PathParam("paper") String paper,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid AttendanceBody body) {
    return EnteredAttendance.of(
        enterAttendance.enter(id, paper, idempotencyKey, body.present(), body.issued()));
  }

  @POST
  @Path("/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "confirmAttendance",
      summary = "Confirm the attendance of a paper",
      description =
          "By somebody else than who entered it, with the numbers that they counted themselves."
              + " Needed where whoever entered it also made slips of the paper.")
  @APIResponse(responseCode = "200", description = "Confirmed")
  @APIResponse(responseCode = "403", description = "`own-attendance`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`, `paper-unknown`")
  @APIResponse(
      responseCode = "409",
      description = "`wrong-state`, `attendance-not-entered`, `attendance-differs`")
  public EnteredAttendance confirm(
      @PathParam("id") UUID id,
      @PathParam("paper") String paper,
      @NotNull @Valid AttendanceBody body) {
    return EnteredAttendance.of(enterAttendance.confirm(id, paper, body.present(), body.issued()));
  }
}
