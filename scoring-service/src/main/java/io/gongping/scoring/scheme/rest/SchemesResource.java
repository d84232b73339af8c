package io.gongping.scoring.scheme.rest;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.scheme.app.UploadScheme;
import io.gongping.scoring.scheme.app.VerifyScheme;
import io.gongping.scoring.scheme.app.VisibleSchemes;
import io.gongping.scoring.verification.app.VerificationView;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.LocalizedText;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "The rules of grading, as data.")
class SchemesResource {

  private static final String MISTAKES =
      "`scheme-invalid` with every mistake in `errors` (`pointer`, `code`, `title`, `detail`)";

  private final VisibleSchemes visible;
  private final SchemeCatalogue catalogue;
  private final UploadScheme uploading;
  private final VerifyScheme verifying;

  SchemesResource(
      VisibleSchemes visible,
      SchemeCatalogue catalogue,
      UploadScheme uploading,
      VerifyScheme verifying) {
    this.visible = visible;
    this.catalogue = catalogue;
    this.uploading = uploading;
    this.verifying = verifying;
  }

  @Schema(name = "SchemeSummary")
  record SchemeView(
      @Schema(examples = "S11") String id,
      int version,
      LocalizedText title,
      @Schema(description = "The document that the rules come from.") LocalizedText source,
      @Schema(description = "Whether it comes with the product.") boolean preset,
      @Schema(description = "For an uploaded one: usable here and below.", examples = "990100")
          @Nullable String region,
      @Nullable String uploadedBy,
      @Nullable Instant uploadedAt,
      @Schema(
              description =
                  "UPLOADED: it can be tried. CONFIRMED: assessments can be pinned to it. REJECTED:"
                      + " another version has to be uploaded.")
          CataloguedScheme.State state,
      @Schema(
              description =
                  "SHA-256 of the document: members sorted by name, no white space, UTF-8. It is"
                      + " fixed in an assessment when notice is given.")
          String digest,
      @Schema(description = "What a second person made of it.")
          @Nullable VerificationView verification) {

    static SchemeView of(CataloguedScheme entry, Scheme scheme) {
      CataloguedScheme.Upload upload = entry.upload();
      return new SchemeView(
          scheme.ref().id(),
          scheme.ref().version(),
          scheme.title(),
          scheme.source(),
          upload == null,
          upload == null ? null : upload.region(),
          upload == null ? null : upload.uploadedBy().name(),
          upload == null ? null : upload.uploadedAt(),
          entry.state(),
          entry.digest(),
          upload == null ? null : VerificationView.of(upload.verification()));
    }
  }

  @Schema(name = "SchemeChecked", description = "A document without mistakes.")
  record CheckedView(
      @Schema(examples = "C1") String id,
      int version,
      LocalizedText title,
      @Schema(description = "Whether this id and version are still free.") boolean free) {}

  @GET
  @RolesAllowed({"organiser", "assessor", "committee", "archivist", "auditor", "province"})
  @Operation(
      operationId = "listSchemes",
      summary = "List schemes",
      description =
          "Every version of every scheme by id and version: those that come with the product, and"
              + " those uploaded for your regions, for regions above and below them.")
  @APIResponse(responseCode = "200", description = "A page of schemes.")
  public Page<SchemeView> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    List<CataloguedScheme> entries = visible.all();
    @Nullable SchemeRef after = ref(Cursor.key(cursor));
    return Page.of(
            entries.stream()
                .filter(
                    entry ->
                        after == null
                            || CataloguedScheme.BY_ID_AND_VERSION.compare(entry.ref(), after) > 0)
                .limit(limit + 1L)
                .toList(),
            limit,
            entry -> entry.ref().version() + "@" + entry.ref().id())
        .map(entry -> SchemeView.of(entry, catalogue.find(entry.ref()).orElseThrow()));
  }

  @POST
  @RolesAllowed("organiser")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "uploadScheme",
      summary = "Upload a scheme",
      description =
          "Stores one version of a scheme for a region and all below it. It can be tried at once;"
              + " assessments can be pinned to it when another person has confirmed it. A stored"
              + " version never"
              + " changes: what is to change is uploaded as the next version. The body is the"
              + " document itself, at most 512 KiB; its schema is docs/schemes/scheme.schema.json.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SchemeDocument")))
  @APIResponse(
      responseCode = "201",
      description = "Stored; Location tells where.",
      content = @Content(schema = @Schema(implementation = SchemeView.class)))
  @APIResponse(responseCode = "400", description = MISTAKES + ", `idempotency-key-malformed`")
  @APIResponse(responseCode = "409", description = "`scheme-exists`")
  @APIResponse(responseCode = "413", description = "`body-too-large`")
  @APIResponse(responseCode = "422", description = "`idempotency-key-reused`")
  public RestResponse<SchemeView> upload(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Parameter(description = "Whom the scheme is for.", example = "990100")
          @QueryParam("region")
          @NotNull
          @Pattern(regexp = "\\d{6}")
          String region,
      @NotNull byte[] document) {
    Scheme scheme = uploading.upload(idempotencyKey, region, document);
    CataloguedScheme entry = visible.get(scheme.ref());
    return RestResponse.ResponseBuilder.<SchemeView>created(
            URI.create(
                "/api/v1/schemes/%s/versions/%d"
                    .formatted(scheme.ref().id(), scheme.ref().version())))
        .entity(SchemeView.of(entry, scheme))
        .build();
  }

  @POST
  @Path("/validations")
  @RolesAllowed("organiser")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkScheme",
      summary = "Check a scheme",
      description = "The same checks as an upload, without storing anything.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SchemeDocument")))
  @APIResponse(
      responseCode = "200",
      description = "The document has no mistakes.",
      content = @Content(schema = @Schema(implementation = CheckedView.class)))
  @APIResponse(responseCode = "400", description = MISTAKES)
  @APIResponse(responseCode = "413", description = "`body-too-large`")
  public CheckedView validate(@NotNull byte[] document) {
    Scheme scheme = uploading.read(document);
    return new CheckedView(
        scheme.ref().id(),
        scheme.ref().version(),
        scheme.title(),
        catalogue.entry(scheme.ref()).isEmpty());
  }

  @GET
  @Path("/{id}/versions/{version}")
  @RolesAllowed({"organiser", "assessor", "committee", "archivist", "auditor", "province"})
  @Operation(
      operationId = "getScheme",
      summary = "Show a scheme",
      description =
          "The whole document: findings with their levels, grades, and the rules in order of"
              + " precedence, each with the clause that it comes from. Its schema is"
              + " docs/schemes/scheme.schema.json.")
  @APIResponse(
      responseCode = "200",
      description = "The scheme document.",
      content = @Content(schema = @Schema(ref = "SchemeDocument")))
  @APIResponse(responseCode = "404", description = "`not-found`")
  public RestResponse<String> get(@PathParam("id") String id, @PathParam("version") int version) {
    CataloguedScheme entry = visible.get(new SchemeRef(id, version));
    return RestResponse.ResponseBuilder.ok(
            catalogue.document(entry.ref()).orElseThrow(CommonProblem.NOT_FOUND::problem))
        .tag(entry.digest())
        .build();
  }

  @POST
  @Path("/{id}/versions/{version}/verification")
  @RolesAllowed({"organiser", "committee"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "verifyScheme",
      summary = "Confirm or reject an uploaded scheme",
      description =
          "Done once, by somebody else than the uploader. If-Match takes the ETag of the document"
              + " that was read, which is its digest in quotes. A confirmed version can be named by"
              + " assessments of its region and below as soon as the ballot service has it; a"
              + " rejected one never.")
  @APIResponse(
      responseCode = "201",
      description = "Verified.",
      content = @Content(schema = @Schema(implementation = SchemeView.class)))
  @APIResponse(
      responseCode = "403",
      description = "`own-scheme`: you uploaded it; `forbidden` outside your regions")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`already-verified`, `scheme-preset`")
  @APIResponse(responseCode = "412", description = "`version-stale`: another document")
  @APIResponse(responseCode = "422", description = "`rejection-reason-missing`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<SchemeView> verify(
      @PathParam("id") String id,
      @PathParam("version") int version,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VerificationView.Entry body) {
    CataloguedScheme entry =
        verifying.verify(new SchemeRef(id, version), ifMatch, body.verdict(), body.reason());
    return RestResponse.ResponseBuilder.<SchemeView>create(RestResponse.Status.CREATED)
        .entity(SchemeView.of(entry, catalogue.find(entry.ref()).orElseThrow()))
        .build();
  }

  private static @Nullable SchemeRef ref(@Nullable String key) {
    if (key == null) {
      return null;
    }
    try {
      int at = key.indexOf('@');
      return new SchemeRef(key.substring(at + 1), Integer.parseInt(key, 0, Math.max(at, 0), 10));
    } catch (NumberFormatException notOurs) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
  }
}
