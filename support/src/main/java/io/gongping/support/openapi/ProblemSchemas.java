package io.gongping.support.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How a refusal looks, in all services alike (RFC 9457). */
final class ProblemSchemas {

  private static final String PROBLEM = "Problem";
  private static final String ERROR = "ProblemError";
  private static final String VIOLATION = "ProblemViolation";
  private static final String CODE = "^[a-z]+(-[a-z]+)*$";

  private ProblemSchemas() {}

  /** Replaces what the libraries say of their problems. */
  static void add(Components components) {
    List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(components::removeSchema);
    components.addSchema(ERROR, error());
    components.addSchema(VIOLATION, violation());
    components.addSchema(PROBLEM, problem());
  }

  /** The body of a refusal. */
  static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json", OASFactory.createMediaType().schema(reference(PROBLEM)));
  }

  private static Schema problem() {
    return object(
            "A refusal (RFC 9457). Decide on `code`, show `title`. Further members depend on the"
                + " code; what is not known is to be passed over.")
        .addProperty(
            "type", text("`urn:gongping:problem:` and the code").format("uri").maxLength(200))
        .addProperty("code", text("Stable; what a program should look at").pattern(CODE))
        .addProperty("title", text("In zh-CN, or in English where Accept-Language prefers it"))
        .addProperty(
            "status",
            of(SchemaType.INTEGER, "The HTTP status")
                .format("int32")
                .minimum(new java.math.BigDecimal(400))
                .maximum(new java.math.BigDecimal(599)))
        .addProperty("errors", list(ERROR, "Every mistake in the body, where there may be several"))
        .addProperty(
            "violations",
            list(VIOLATION, "Of `validation-failed`: the fields and what they should be"))
        .required(List.of("type", "code", "title", "status"));
  }

  private static Schema error() {
    return object("One mistake among several. Further members depend on the code.")
        .addProperty("pointer", text("JSON Pointer (RFC 6901) into the body of the request"))
        .addProperty("code", text("What is wrong there").pattern(CODE))
        .addProperty("title", text("The same for people"))
        .required(List.of("pointer", "code", "title"));
  }

  private static Schema violation() {
    return object("A parameter or a member of the body that is not as it should be.")
        .addProperty("field", text("Its name; of a body the path to it"))
        .addProperty("in", text("Where it stands: path, query, header or body"))
        .addProperty("message", text("What it should be"))
        .required(List.of("field", "message"));
  }

  private static Schema list(String name, String description) {
    return of(SchemaType.ARRAY, description).items(reference(name)).maxItems(5000);
  }

  private static Schema object(String description) {
    return of(SchemaType.OBJECT, description);
  }

  private static Schema text(String description) {
    return of(SchemaType.STRING, description);
  }

  private static Schema of(SchemaType type, String description) {
    return OASFactory.createSchema().type(List.of(type)).description(description);
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref(SchemaTree.REFERENCE + name);
  }
}
