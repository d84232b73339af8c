package io.gongping.ballot.assessment.rest;

import io.gongping.ballot.assessment.Readiness;
import io.gongping.ballot.assessment.app.ReadyAssessment;
import io.gongping.support.problem.RequestLocale;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organiser should know before giving notice. */
@Path("/api/v1/assessments/{id}/readiness")
@Tag(name = "Assessments")
@RolesAllowed({"organiser", "committee", "auditor"})
class ReadinessResource {

  private final ReadyAssessment ready;
  private final RequestLocale locale;

  ReadinessResource(ReadyAssessment ready, RequestLocale locale) {
    this.ready = ready;
    this.locale = locale;
  }

  /** All findings. */
  @Schema(name = "Readiness")
  record ReadinessView(
      @Schema(description = "Whether notice can be given; warnings do not hinder it") boolean ready,
      @Schema(description = "Those that block first") List<FindingView> findings) {

    static ReadinessView of(Readiness readiness, Locale locale) {
      return new ReadinessView(
          readiness.blocking().isEmpty(),
          readiness.findings().stream().map(one -> FindingView.of(one, locale)).toList());
    }
  }

  /** A finding. */
  @Schema(name = "ReadinessFinding")
  record FindingView(
      @Schema(examples = "no-principal") String code,
      @Schema(
              description =
                  "BLOCKING: there would be no result, and notice is refused. WARNING: the result"
                      + " would be weak, or a part of it withheld.")
          Readiness.Severity severity,
      @Schema(description = "JSON Pointer (RFC 6901) into the definition") String pointer,
      @Schema(description = "By Accept-Language") String message,
      @Schema(description = "What belongs to the code, such as `subjects` and `category`")
          Map<String, Object> parameters) {

    static FindingView of(Readiness.Finding finding, Locale locale) {
      return new FindingView(
          finding.what().code().code(),
          finding.severity(),
          finding.what().pointer(),
          finding.what().code().title(locale),
          finding.what().members());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getReadiness",
      summary = "Ask whether an assessment is ready for its notice",
      description =
          "Everything that would make a result impossible or weak: whether the scheme is confirmed"
              + " and finds all that it reads, who rates whom, categories so small that their"
              + " numbers will be withheld. Notice is refused with what blocks.")
  @APIResponse(responseCode = "200", description = "What was found")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "422", description = "`definition-invalid` in an unfinished draft")
  public ReadinessView readiness(@PathParam("id") UUID id) {
    return ReadinessView.of(ready.of(id), locale.get());
  }
}
