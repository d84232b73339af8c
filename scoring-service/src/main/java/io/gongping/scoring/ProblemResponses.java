package io.gongping.scoring;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives every refusal in the contract its body, and every operation those that all have. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "400", "`validation-failed` with `violations`, `malformed-body`, `cursor-invalid`",
          "401", "`unauthorized`",
          "403", "`forbidden`");

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses = operation.getResponses();
    EVERYWHERE.forEach(
        (status, codes) -> {
          if (!responses.hasAPIResponse(status) || isBare(responses, status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(codes));
          }
        });
    responses
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(problem());
              }
            });
    return operation;
  }

  /** The framework describes 401 and 403 by their names only. */
  private static boolean isBare(APIResponses responses, String status) {
    return responses.getAPIResponse(status).getContent() == null
        && !String.valueOf(responses.getAPIResponse(status).getDescription()).contains("`");
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
  }
}
