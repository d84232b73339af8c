package io.gongping.support.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, written once and referred to. */
final class AnswerHeaders {

  static final String ETAG = "ETag";
  static final String LOCATION = "Location";
  static final String RETRY_AFTER = "Retry-After";
  static final String WWW_AUTHENTICATE = "WWW-Authenticate";

  private static final Map<String, Header> KNOWN =
      Map.of(
          ETAG,
          header(
              "The version of what is shown, in quotes: goes into If-Match or If-None-Match",
              SchemaType.STRING),
          LOCATION,
          header("Where what was made can be read", SchemaType.STRING),
          RETRY_AFTER,
          header("Seconds to wait before the same request is sent again", SchemaType.INTEGER),
          WWW_AUTHENTICATE,
          header("`Bearer`: a token is needed", SchemaType.STRING));

  private AnswerHeaders() {}

  /** Adds the headers that answers refer to. */
  static void share(Components components) {
    // In one order whenever it is built.
    new TreeMap<>(KNOWN).forEach(components::addHeader);
  }

  /** Gives a successful answer its headers. */
  static void complete(Operation operation, List<String> names) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.startsWith("2")) {
                names.forEach(name -> refer(answer, name));
              }
            });
  }

  /** Says that an answer has a header. */
  static void refer(APIResponse answer, String name) {
    if (!KNOWN.containsKey(name)) {
      throw new IllegalStateException("No header is called " + name);
    }
    answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
  }

  private static Header header(String description, SchemaType type) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().type(List.of(type)));
  }
}
