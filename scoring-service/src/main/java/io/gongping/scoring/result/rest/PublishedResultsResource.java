package io.gongping.scoring.result.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Cursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/published-results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"province", "auditor"})
@Tag(name = "Change feed", description = "Published score cards for provincial systems.")
class PublishedResultsResource {

  /** What a long holds; nothing that we gave away is longer or below zero. */
  private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

  private final Results results;
  private final Caller caller;
  private final ObjectMapper json;

  PublishedResultsResource(Results results, Caller caller, ObjectMapper json) {
    this.results = results;
    this.caller = caller;
    this.json = json;
  }

  @Schema(name = "ChangeFeed")
  record FeedView(
      @Schema(description = "In the order of publication.") List<ScoreCard> items,
      @Schema(
              description =
                  "Ask for what comes after this, now or later. Absent only before anything was"
                      + " ever published.")
          @Nullable String next) {}

  @GET
  @Operation(
      operationId = "listPublishedResults",
      summary = "Read the change feed",
      description =
          "Score cards of your regions in the order of their publication. Keep `next` and ask again"
              + " with it: nothing is missed and nothing comes twice, whatever is published in the"
              + " meantime. A correction is an entry of its own with a higher `revision`, which"
              + " `supersedes` the one that came before; a result that was declared void has the"
              + " decision's outcome VOID and no numbers. A cursor that was never given is refused"
              + " with `cursor-invalid`.")
  public FeedView feed(
      @Parameter(description = "The `next` of the last answer; none for the beginning.")
          @QueryParam("after")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<Publication> found = results.feed(caller.scope(), position(after), limit);
    @Nullable String next =
        found.isEmpty() ? after : Cursor.after(Long.toString(found.getLast().position()));
    return new FeedView(found.stream().map(this::card).toList(), next);
  }

  /** A cursor that nobody can have been given, as after a database was restored, is refused. */
  private long position(@Nullable String after) {
    @Nullable String key = Cursor.key(after);
    if (key == null) {
      return 0;
    }
    if (!POSITION.matcher(key).matches() || Long.parseLong(key) > results.lastPosition()) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    return Long.parseLong(key);
  }

  private ScoreCard card(Publication publication) {
    try {
      return json.readValue(publication.card(), ScoreCard.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was published", impossible);
    }
  }
}
