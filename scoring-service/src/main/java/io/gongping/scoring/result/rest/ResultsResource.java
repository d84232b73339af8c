package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.grading.app.Gradings.Reading;
import io.gongping.scoring.history.RecordConflicts;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.standing.Standings;
import io.gongping.scoring.standing.app.AssessmentStandings;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.RequestLocale;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "assessor", "committee", "auditor"})
@Tag(
    name = "Results",
    description = "Tallies, proposals and their traces. Sealed for everybody before the close.")
@APIResponse(responseCode = "503", description = "`evaluations-busy`: too many evaluate at once")
class ResultsResource {

  private static final String SEALED = "`results-sealed`, `not-reconciled` with the failures";

  private final Gradings gradings;
  private final Results results;
  private final AssessmentStandings standings;
  private final Records records;
  private final RecordConflicts conflicts;
  private final FrozenViews frozen;
  private final RequestLocale locale;

  ResultsResource(
      Gradings gradings,
      Results results,
      AssessmentStandings standings,
      Records records,
      RecordConflicts conflicts,
      FrozenViews frozen,
      RequestLocale locale) {
    this.gradings = gradings;
    this.results = results;
    this.standings = standings;
    this.records = records;
    this.conflicts = conflicts;
    this.frozen = frozen;
    this.locale = locale;
  }

  @GET
  @Operation(
      operationId = "listResults",
      summary = "List results",
      description =
          "The proposal for every subject, in the order of the definition, with scores, places and"
              + " what was decided; with `votes=true` also the votes, so that one request has what a"
              + " chart of all subjects needs.")
  @APIResponse(responseCode = "200", description = "A page of results without their traces.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED)
  public Page<ResultView> list(
      @PathParam("id") UUID id,
      @Parameter(description = "With the votes on every item, as far as they are shown.")
          @QueryParam("votes")
          @DefaultValue("false")
          boolean votes,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    Reading reading = gradings.read(id);
    Page<Subject> page =
        Page.cut(reading.assessment().definition().subjects(), cursor, limit, Subject::key);
    return new Page<>(recorded(reading, page.items()).summaries(page.items(), votes), page.next());
  }

  @GET
  @Path("/{subject}")
  @Operation(
      operationId = "getResult",
      summary = "Show a result",
      description =
          "With the votes on every item, pooled and weighted, by category and paper where that"
              + " is allowed, and the trace of the proposal.")
  @APIResponse(responseCode = "200", description = "The result in detail.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = SEALED)
  public ResultView get(@PathParam("id") UUID id, @PathParam("subject") String key) {
    Reading reading = gradings.read(id);
    Subject subject = subject(reading.assessment(), key);
    return recorded(reading, List.of(subject)).detail(subject);
  }

  @GET
  @Path("/{subject}/trace")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "getTrace",
      summary = "Show the way to a proposal",
      description =
          "After the decision it is the one that it was made on. As JSON, or with `?format=text` or `Accept: text/plain` as a text in Chinese or English"
              + " that a person can follow with pencil and paper.")
  @APIResponse(
      responseCode = "200",
      description = "The trace.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = TraceView.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "404",
      description = "`not-found`, also where the scheme has no rules for the subject.")
  @APIResponse(responseCode = "409", description = SEALED)
  public Response trace(
      @PathParam("id") UUID id,
      @PathParam("subject") String key,
      @QueryParam("format") @Nullable Format format,
      @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) @Nullable String accept) {
    boolean text = format == Format.text || (format == null && prefersText(accept));
    @Nullable FrozenEvaluation decided =
        results.decision(id, key).map(results::evaluation).orElse(null);
    GradedAssessment assessment = gradings.of(id);
    Subject subject = subject(assessment, key);
    if (decided != null) {
      return text ? frozenText(decided) : json(frozen.read(decided).trace());
    }
    Standings standing = standings.of(assessment);
    return text
        ? text(FrozenViews.traceText(assessment, standing.shown(), subject, locale.get()))
        : json(standing.shown().evaluation(subject).map(TraceViews::of).orElse(null));
  }

  private Response frozenText(FrozenEvaluation decided) {
    FrozenEvaluation.TraceText both = decided.traceText();
    return text(
        both == null
            ? null
            : locale.get().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? both.en()
                : both.zh());
  }

  private Response text(@Nullable String trace) {
    return Response.ok(shown(trace), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
        .language(locale.get())
        .build();
  }

  private static Response json(@Nullable TraceView trace) {
    return Response.ok(shown(trace), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static <T> T shown(@Nullable T trace) {
    if (trace == null) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    return trace;
  }

  enum Format {
    json,
    text
  }

  private RecordedResults recorded(Reading reading, List<Subject> subjects) {
    AssessmentDefinition definition = reading.assessment().definition();
    return new RecordedResults(
        reading,
        subjects,
        results,
        frozen,
        standings.of(reading.assessment()),
        BestStreaks.read(reading.assessment(), records, subjects),
        conflicts.states(
            subjects.stream().map(Subject::directoryId).toList(),
            definition.kind(),
            definition.year()));
  }

  private static boolean prefersText(@Nullable String accept) {
    return accept != null && accept.strip().startsWith(MediaType.TEXT_PLAIN);
  }

  private static Subject subject(GradedAssessment assessment, String key) {
    return assessment.index().subject(key).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }
}
