package io.gongping.support.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What every read has: a tag, and 304 for who names it. */
final class Reads {

  private static final String NOT_MODIFIED = "NotModified";
  private static final String IF_NONE_MATCH = "IfNoneMatch";
  private static final int LONGEST_LIST_OF_TAGS = 2000;

  private Reads() {}

  /** Adds what the reads refer to. */
  static void share(Components components) {
    components.addParameter(
        IF_NONE_MATCH,
        OASFactory.createParameter()
            .name("If-None-Match")
            .in(In.HEADER)
            .description("ETags of answers that the caller has: where one is current, 304")
            .schema(
                OASFactory.createSchema()
                    .type(List.of(SchemaType.STRING))
                    .maxLength(LONGEST_LIST_OF_TAGS)));
    APIResponse unchanged = OASFactory.createAPIResponse().description("The caller has it already");
    AnswerHeaders.refer(unchanged, AnswerHeaders.ETAG);
    components.addResponse(NOT_MODIFIED, unchanged);
  }

  /** Completes every read that answers with something. */
  static void complete(OpenAPI api) {
    for (PathItem path : api.getPaths().getPathItems().values()) {
      @Nullable Operation read = path.getGET();
      @Nullable APIResponse answer =
          read == null ? null : read.getResponses().getAPIResponse("200");
      if (answer != null) {
        AnswerHeaders.refer(answer, AnswerHeaders.ETAG);
        read.getResponses()
            .addAPIResponse(
                "304",
                OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED));
        read.addParameter(
            OASFactory.createParameter().ref("#/components/parameters/" + IF_NONE_MATCH));
      }
    }
  }
}
