package io.gongping.scoring.result.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.result.app.TryScheme;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.Violation;
import io.gongping.support.web.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "assessor", "committee", "auditor"})
@Tag(name = "Results")
class WhatIfResource {

  private static final String DOCUMENT = "/document";

  private final TryScheme trying;

  WhatIfResource(TryScheme trying) {
    this.trying = trying;
  }

  @Schema(name = "WhatIfEntry", description = "Either a version of the catalogue or a document.")
  record Entry(
      @Valid @Nullable Version scheme,
      @Schema(ref = "SchemeDocument") @Nullable JsonNode document) {

    private static final LocalizedText ONE_OF_BOTH =
        new LocalizedText("scheme 与 document 须且只能给出一项", "either scheme or document must be given");

    void requireOneOfBoth() {
      if ((scheme == null) == (document == null)) {
        throw CommonProblem.VALIDATION_FAILED
            .problem()
            .with("violations", List.of(new Violation("scheme", "body", ONE_OF_BOTH)));
      }
    }
  }

  @Schema(name = "SchemeVersion")
  record Version(
      @Schema(examples = "S11") @NotBlank @Size(max = 64) String id, @Min(1) int version) {}

  @POST
  @Operation(
      operationId = "tryScheme",
      summary = "Try another scheme",
      description =
          "What another scheme, or another version, would make of every subject of a closed"
              + " assessment, beside what is recorded. Changes nothing; that it was tried is"
              + " written to the audit trail.")
  @APIResponse(responseCode = "200", description = "What would change, and by which rules.")
  @APIResponse(
      responseCode = "400",
      description =
          "`validation-failed` with `violations`, `malformed-body`, `scheme-invalid` with every"
              + " mistake of the document in `errors`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`results-sealed`, `not-reconciled` with the failures, `scheme-unknown`")
  @APIResponse(responseCode = "413", description = "`body-too-large`")
  @APIResponse(
      responseCode = "503",
      description =
          "`evaluations-busy`: it evaluates the assessment twice; Retry-After says when to come"
              + " again")
  public WhatIfView attempt(
      @PathParam("id") UUID id,
      @Parameter(description = "Only subjects that would come out otherwise.")
          @QueryParam("changed")
          @DefaultValue("false")
          boolean changed,
      @Valid @NotNull Entry body) {
    body.requireOneOfBoth();
    Version version = body.scheme();
    TryScheme.Outcome outcome =
        version != null
            ? trying.ofCatalogue(id, new SchemeRef(version.id(), version.version()))
            : trying.ofDocument(id, Objects.requireNonNull(body.document()).toString(), DOCUMENT);
    return WhatIfView.of(outcome, changed);
  }
}
