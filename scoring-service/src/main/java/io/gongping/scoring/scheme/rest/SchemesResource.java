package io.gongping.scoring.scheme.rest;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.web.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "assessor", "committee", "archivist", "auditor", "province"})
@Tag(name = "Schemes", description = "The rules of grading, as data.")
class SchemesResource {

  private final SchemeCatalogue schemes;

  SchemesResource(SchemeCatalogue schemes) {
    this.schemes = schemes;
  }

  @Schema(name = "SchemeSummary")
  record SchemeView(
      @Schema(examples = "S11") String id,
      int version,
      LocalizedText title,
      @Schema(description = "The document that the rules come from.") LocalizedText source) {

    static SchemeView of(Scheme scheme) {
      return new SchemeView(
          scheme.ref().id(), scheme.ref().version(), scheme.title(), scheme.source());
    }
  }

  @GET
  @Operation(summary = "List schemes", description = "Every version of every scheme.")
  public List<SchemeView> list() {
    return schemes.all().stream().map(SchemeView::of).toList();
  }

  @GET
  @Path("/{id}/versions/{version}")
  @Operation(
      summary = "Show a scheme",
      description =
          "The whole document: findings with their levels, grades, and the rules in order of"
              + " precedence, each with the clause that it comes from. Its schema is"
              + " docs/schemes/scheme.schema.json.")
  @APIResponse(
      responseCode = "200",
      description = "The scheme document.",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  public String get(@PathParam("id") String id, @PathParam("version") int version) {
    return schemes
        .document(new SchemeRef(id, version))
        .orElseThrow(CommonProblem.NOT_FOUND::problem);
  }
}
