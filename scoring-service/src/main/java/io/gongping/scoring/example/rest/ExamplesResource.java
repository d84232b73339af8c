package io.gongping.scoring.example.rest;

import io.gongping.scoring.example.ItemExamples;
import io.gongping.scoring.example.app.ReadExamples;
import io.gongping.support.web.LocalizedText;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/examples")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examples", description = "What raters wrote to negative answers on reverse items.")
class ExamplesResource {

  private final ReadExamples reading;

  ExamplesResource(ReadExamples reading) {
    this.reading = reading;
  }

  @Schema(name = "ItemExamples", description = "The examples on one item of one subject.")
  record ExamplesView(
      @Schema(examples = "L01") String subject,
      @Schema(examples = "misuse") String item,
      LocalizedText label,
      @Schema(description = "True where fewer than ten raters had an opinion.") boolean withheld,
      @Schema(description = "In the order of their letters; empty where they are withheld.")
          List<String> texts) {

    static ExamplesView of(ItemExamples examples) {
      return new ExamplesView(
          examples.subject().key(),
          examples.item().key(),
          examples.item().label(),
          examples.withheld(),
          examples.texts());
    }
  }

  @GET
  @RolesAllowed("assessor")
  @Operation(
      operationId = "listExamples",
      summary = "Read the examples",
      description =
          "Nothing ties an example to a ballot, a category, a time or another example. Reading them"
              + " is written to the audit trail.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "200", description = "A page of the items that ask for examples.")
  @APIResponse(responseCode = "404", description = "`not-found`, also outside your regions.")
  @APIResponse(responseCode = "409", description = "`results-sealed`, `not-reconciled`")
  public Page<ExamplesView> list(
      @PathParam("id") UUID id,
      @Parameter(description = "Only those on this subject.") @QueryParam("subject")
          @Nullable String subject,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return reading.page(id, subject, cursor, limit).map(ExamplesView::of);
  }
}
