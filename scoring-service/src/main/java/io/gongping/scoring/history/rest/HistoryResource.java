package io.gongping.scoring.history.rest;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.RecordConflicts;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.history.StandingRecords;
import io.gongping.scoring.history.Succession;
import io.gongping.scoring.history.rest.HistoryView.SuccessionView;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Cursor;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "assessor", "committee", "auditor"})
@Tag(
    name = "History",
    description = "Decided results over the years, of your regions; others don't exist for you.")
class HistoryResource {

  private static final String OFFICE = "office:";

  private final Records records;
  private final RecordConflicts conflicts;
  private final Caller caller;

  HistoryResource(Records records, RecordConflicts conflicts, Caller caller) {
    this.records = records;
    this.conflicts = conflicts;
    this.caller = caller;
  }

  @GET
  @Path("/histories/{directoryId}")
  @Operation(
      operationId = "getHistory",
      summary = "Show all years of a team or person",
      description =
          "Decided results with scores, grade and published rank, and for each region streaks of"
              + " the best grade and the trend of each score with its change against the time"
              + " before.")
  @APIResponse(responseCode = "200", description = "At least one result.")
  @APIResponse(responseCode = "404", description = "`not-found`, also when nothing is decided.")
  public HistoryView history(@PathParam("directoryId") UUID directoryId) {
    List<RecordedResult> results = records.of(caller.scope(), directoryId);
    if (results.isEmpty()) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    return HistoryView.of(
        directoryId,
        results,
        StandingRecords.of(results, records.settlements(List.of(directoryId))),
        results.stream()
            .map(RecordedResult::term)
            .distinct()
            .flatMap(term -> conflicts.find(term).stream())
            .collect(Collectors.toMap(RecordConflict::term, RecordConflict::state)),
        records.ranks(directoryId));
  }

  @GET
  @Path("/units/{organisationId}/posts/{post}/successions")
  @Operation(
      operationId = "listSuccessions",
      summary = "Show who held an office, one after the other",
      description =
          "One succession for each office of the post, by its title, with every predecessor's last result beside"
              + " the successor's first.")
  @APIResponse(responseCode = "200", description = "At least one succession.")
  @APIResponse(responseCode = "404", description = "`not-found`, also when nothing is decided.")
  public Page<SuccessionView> successions(
      @PathParam("organisationId") UUID organisationId,
      @PathParam("post") Post post,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    @Nullable String after = office(cursor);
    List<String> offices = records.offices(caller.scope(), organisationId, post, after, limit + 1);
    if (after == null && offices.isEmpty()) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    Page<String> page = Page.of(offices, limit, office -> OFFICE + office);
    Map<String, Succession> successions =
        Succession.of(records.of(caller.scope(), organisationId, post, page.items())).stream()
            .collect(Collectors.toMap(Succession::title, Function.identity()));
    return new Page<>(
        page.items().stream()
            .flatMap(office -> Stream.ofNullable(successions.get(office)))
            .map(SuccessionView::of)
            .toList(),
        page.next());
  }

  /** The title after which a page begins; one may be empty. */
  private static @Nullable String office(@Nullable String cursor) {
    @Nullable String key = Cursor.key(cursor);
    if (key == null) {
      return null;
    }
    if (!key.startsWith(OFFICE)) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    return key.substring(OFFICE.length());
  }
}
