package io.gongping.scoring.input.rest;

import io.gongping.scoring.input.Imports.Import;
import io.gongping.scoring.input.app.ExchangeWorkbook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/inputs/workbook")
@Tag(name = "Inputs")
class WorkbookResource {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ExchangeWorkbook exchange;

  WorkbookResource(ExchangeWorkbook exchange) {
    this.exchange = exchange;
  }

  @Schema(name = "InputImport", description = "What a workbook brought.")
  record ImportView(
      UUID id,
      @Schema(description = "Entries from rows without an id.") int created,
      @Schema(description = "Entries with a further version, from rows that changed.")
          int corrected,
      @Schema(description = "Rows that say what was there already.") int unchanged,
      String importedBy,
      Instant importedAt) {

    static ImportView of(Import made) {
      return new ImportView(
          made.id(),
          made.created(),
          made.corrected(),
          made.unchanged(),
          made.importedBy(),
          made.importedAt());
    }
  }

  @GET
  @Produces(XLSX)
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "exportWorkbook",
      summary = "Export all entries",
      description =
          "A sheet for each kind with everything that is not withdrawn; with nothing entered yet it"
              + " is the form to fill. It can be imported as it is.")
  @APIResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "`not-found`")
  public RestResponse<byte[]> export(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(exchange.export(id))
        .type(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"inputs-%s.xlsx\"".formatted(id))
        .build();
  }

  @POST
  @Consumes(XLSX)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "importWorkbook",
      summary = "Import entries",
      description =
          "In the layout of the export, at most 5000 rows, 2 MiB packed and 8 MiB unpacked. A row without id and version is"
              + " entered; one with both corrects that version, or is left alone when it says the"
              + " same. All rows are taken or none; every mistake is listed with its sheet and cell"
              + " (the first 200). Formulas are refused.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "201",
      description = "What it brought; the same Idempotency-Key and file again give the same.",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "400",
      description = "`workbook-unreadable`, `idempotency-key-malformed`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(responseCode = "413", description = "`workbook-too-large`, `body-too-large`")
  @APIResponse(responseCode = "415", description = "`unsupported-media-type`")
  @APIResponse(
      responseCode = "422",
      description =
          "`workbook-invalid` with `errors`, each with `sheet` and `cell`;"
              + " `idempotency-key-reused`")
  @APIResponse(
      responseCode = "503",
      description =
          "`import-running`: one workbook is read at a time; Retry-After says when to come again")
  public RestResponse<ImportView> importAll(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] file) {
    return RestResponse.status(
        RestResponse.Status.CREATED, ImportView.of(exchange.importAll(id, idempotencyKey, file)));
  }
}
