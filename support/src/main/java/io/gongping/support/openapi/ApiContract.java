package io.gongping.support.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document of a service while it is built, in the same way for all services.
 * What it needs to know beside the classes is in {@link ContractSettings}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiContract implements OASFilter {

  private static final String TOKEN = "token";

  private final IndexView index;

  public ApiContract(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    ContractSettings settings = ContractSettings.load();
    Components components = api.getComponents();
    SchemaClasses known = new SchemaClasses(index);
    Map<String, List<ClassInfo>> classes = schemas(api, settings, known);
    settings
        .all("document")
        .forEach((name, resource) -> DocumentSchemas.add(components, name, resource));
    Unions.tag(api, index);
    Unions.narrow(api);
    ProblemSchemas.add(components);
    new SchemaTexts(settings).write(components);
    AnswerHeaders.share(components);
    Refusals refusals = new Refusals(index);
    refusals.share(components);
    Reads.share(components);
    Reads.complete(api);
    for (Operation operation : SchemaTree.operations(api)) {
      secure(operation);
      HeaderParameters.complete(operation);
      refusals.complete(operation);
      AnswerHeaders.complete(operation, settings.list("header." + operation.getOperationId()));
    }
    Enums.share(api);
    Unions.prune(api);
    members(api, settings, new Nullness(known), classes);
    Unfinished.loosen(components, settings);
    introduce(api, settings);
  }

  private static Map<String, List<ClassInfo>> schemas(
      OpenAPI api, ContractSettings settings, SchemaClasses known) {
    PlainValues.inline(api);
    List.of("HttpProblem", "HttpValidationProblem", "Violation")
        .forEach(api.getComponents()::removeSchema);
    return new SchemaNames(settings, known).give(api);
  }

  /** Which members are always there, and whether there may be others. */
  private static void members(
      OpenAPI api,
      ContractSettings settings,
      Nullness nullness,
      Map<String, List<ClassInfo>> classes) {
    Set<String> asked = SchemaTree.inRequests(api);
    Set<String> answered = SchemaTree.inAnswers(api);
    Map<String, String> partial = settings.all("partial");
    classes.forEach(
        (name, types) -> {
          Schema schema = api.getComponents().getSchemas().get(name);
          if (schema == null || schema.getProperties() == null) {
            return;
          }
          List<String> there =
              partial.containsKey(name)
                  ? settings.list("partial." + name)
                  : answered.contains(name)
                      ? nullness.alwaysThere(types, schema)
                      : nullness.needed(types, schema);
          schema.setRequired(there.isEmpty() ? null : there);
          if (there.isEmpty() && answered.contains(name)) {
            schema.addExtension("x-may-be-empty", true);
          }
          nullness.order(types, schema);
          if (asked.contains(name)) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
          }
        });
  }

  /** Whatever names no role needs no login. */
  private static void secure(Operation operation) {
    List<SecurityRequirement> stated = operation.getSecurity();
    if (stated == null || stated.isEmpty()) {
      operation.setSecurity(List.of());
      return;
    }
    operation.setSecurity(
        stated.stream()
            .flatMap(requirement -> requirement.getSchemes().values().stream())
            .map(roles -> OASFactory.createSecurityRequirement().addScheme(TOKEN, roles))
            .toList());
  }

  private static void introduce(OpenAPI api, ContractSettings settings) {
    api.setInfo(
        OASFactory.createInfo()
            .title(settings.get("title"))
            .version("v1")
            .description(settings.get("description"))
            .license(
                OASFactory.createLicense()
                    .name("Apache-2.0")
                    .url("https://www.apache.org/licenses/LICENSE-2.0")));
    api.setServers(
        List.of(
            OASFactory.createServer()
                .url(settings.get("server"))
                .description("Of the demonstration; an operator gives it another address")));
    api.setSecurity(null);
    api.getComponents()
        .setSecuritySchemes(
            Map.of(
                TOKEN,
                OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT")
                    .description(
                        "Access token of the realm for the audience `gongping-api`, with the roles"
                            + " in `realm_access.roles` and the regions in `regions`. The roles"
                            + " that an operation names are alternatives.")));
  }

  /** A resource of the service, as JSON. */
  static Map<?, ?> json(String resource) {
    try (InputStream in = ContractSettings.resource(resource)) {
      return new ObjectMapper().readValue(in, Map.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
