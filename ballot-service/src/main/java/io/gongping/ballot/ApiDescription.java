package io.gongping.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description of the API: every refusal is a problem document, and the definition,
 * whose records are free of annotations, is explained here.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String DEFINITION = "Definition";
  private static final String REFERENCE = "#/components/schemas/";
  private static final Set<String> FROM_THE_EXTENSION =
      Set.of("HttpProblem", "HttpValidationProblem", "Violation");
  private static final Set<String> OPTIONAL =
      Set.of(
          "Assessment.closedOn",
          "Assessment.notice",
          "AssessmentSummary.kind",
          "AssessmentSummary.timetable",
          "AssessmentSummary.title",
          "AssessmentSummary.year",
          "Candidate.directoryId",
          "Choice.candidates",
          "Choice.writeIns",
          "Definition.recommendations",
          "Form.quotas",
          "Form.validity",
          "Item.exampleFor",
          "Item.scale",
          "PageAssessmentSummary.next",
          "Paper.paperId",
          "Paper.recommendations",
          "PaperItem.scale",
          "PaperRecommendation.unit",
          "PaperRule.option",
          "PaperRule.percent",
          "PaperScale.max",
          "PaperSubject.title",
          "Recommendation.unit",
          "Scale.kind",
          "Scale.max",
          "Scale.options",
          "Subject.group",
          "Subject.post",
          "Subject.title",
          "Turnout.percent",
          "TurnoutOfPapers.readAt",
          "ValidityRule.option",
          "ValidityRule.percent");
  private static final String PERCENT = "^[0-9]{1,2}(\\.[0-9]{1,2})?$";
  private static final String DESCRIPTIONS = "/api/descriptions.properties";
  private static final String EXAMPLE = "/api/definition-example.json";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components = api.getComponents();
    FROM_THE_EXTENSION.forEach(components::removeSchema);
    components.getSchemas().forEach(ApiDescription::required);
    components.addSchema("ProblemError", problemError());
    components.addSchema(PROBLEM, problem());
    describe(components);
    for (PathItem path : api.getPaths().getPathItems().values()) {
      for (Operation operation : path.getOperations().values()) {
        if (operation.getSecurity() != null) {
          refuse(operation, "401", "`unauthorized`");
          refuse(operation, "403", "`forbidden`");
        }
        operation.getResponses().getAPIResponses().forEach(ApiDescription::problemContent);
      }
    }
  }

  /** Whatever may be left out is null in Java and marked so below. */
  private static void required(String name, Schema schema) {
    if (schema.getProperties() != null
        && schema.getRequired() == null
        && !name.startsWith("Http")) {
      schema.setRequired(
          schema.getProperties().keySet().stream()
              .filter(property -> !OPTIONAL.contains(name + "." + property))
              .toList());
    }
  }

  private static void refuse(Operation operation, String status, String codes) {
    operation
        .getResponses()
        .addAPIResponse(status, OASFactory.createAPIResponse().description(codes));
  }

  private static void problemContent(String status, APIResponse response) {
    if (status.compareTo("400") >= 0) {
      Content content =
          OASFactory.createContent()
              .addMediaType(
                  "application/problem+json",
                  OASFactory.createMediaType()
                      .schema(OASFactory.createSchema().ref(REFERENCE + PROBLEM)));
      response.setContent(content);
    }
  }

  private static Schema problem() {
    return object("A refusal (RFC 9457). Further members depend on the code.")
        .addProperty("type", text("`urn:gongping:problem:` and the code"))
        .addProperty("code", text("Stable; what a program should look at"))
        .addProperty("title", text("In zh-CN, or in English where Accept-Language prefers it"))
        .addProperty("status", of(SchemaType.INTEGER, "The HTTP status"))
        .addProperty(
            "errors",
            of(SchemaType.ARRAY, "Every mistake in the body, where there may be several")
                .items(OASFactory.createSchema().ref(REFERENCE + "ProblemError")))
        .addProperty(
            "violations",
            of(SchemaType.ARRAY, "Of `validation-failed`: the fields and what they should be")
                .items(
                    OASFactory.createSchema()
                        .type(List.of(SchemaType.OBJECT))
                        .addProperty("field", text("Its name"))
                        .addProperty("message", text("What it should be"))))
        .required(List.of("type", "code", "title", "status"));
  }

  private static Schema problemError() {
    return object("One mistake among several")
        .addProperty("pointer", text("JSON Pointer (RFC 6901) into the body of the request"))
        .addProperty("code", text("What is wrong there"))
        .addProperty("title", text("The same for people"))
        .required(List.of("pointer", "code", "title"));
  }

  private static void describe(Components components) {
    Properties descriptions = new Properties();
    try (InputStream in = resource(DESCRIPTIONS)) {
      descriptions.load(new java.io.InputStreamReader(in, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    descriptions.forEach((path, text) -> describe(components, path.toString(), text.toString()));
    exactDecimal(components, "Category", "weight", "^[01](\\.[0-9]{1,6})?$");
    exactDecimal(components, "Quota", "percent", PERCENT);
    exactDecimal(components, "ValidityRule", "percent", PERCENT);
    Optional.ofNullable(components.getSchemas().get(DEFINITION))
        .ifPresent(definition -> definition.setExamples(List.of(example())));
  }

  private static void describe(Components components, String path, String text) {
    String[] steps = path.split("\\.", 2);
    Schema schema = components.getSchemas().get(steps[0]);
    if (schema == null) {
      throw new IllegalStateException(path + " is described and does not exist");
    }
    Schema described = steps.length == 1 ? schema : schema.getProperties().get(steps[1]);
    if (described == null) {
      throw new IllegalStateException(path + " is described and does not exist");
    }
    described.setDescription(text);
  }

  /** Numbers that are not to be rounded travel as texts. */
  private static void exactDecimal(
      Components components, String name, String property, String pattern) {
    Schema described = Objects.requireNonNull(components.getSchemas().get(name), name);
    Objects.requireNonNull(described.getProperties().get(property), property)
        .type(List.of(SchemaType.STRING))
        .pattern(pattern);
  }

  private static Map<?, ?> example() {
    try (InputStream in = resource(EXAMPLE)) {
      return new ObjectMapper().readValue(in, Map.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ApiDescription.class.getResourceAsStream(name), name);
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
}
