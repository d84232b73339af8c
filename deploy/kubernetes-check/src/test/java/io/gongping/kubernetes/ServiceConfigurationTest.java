package io.gongping.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.kubernetes.Manifests.Manifest;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the manifests set against what the services read, in both directions. */
class ServiceConfigurationTest {

  /** An expression without a default; one inside a default counts by itself. */
  private static final Pattern NEEDED = Pattern.compile("\\$\\{([^:{}]+)}");

  private static final Pattern ANY = Pattern.compile("\\$\\{([^:{}]+)");

  @ParameterizedTest
  @ValueSource(strings = {"ballot", "scoring", "dossier"})
  void everyVariableIsReadByTheService(String service) throws IOException {
    Set<String> known = new HashSet<>();
    for (String property : properties(service).stringPropertyNames()) {
      known.add(variable(property));
      ANY.matcher(properties(service).getProperty(property))
          .results()
          .forEach(expression -> known.add(variable(expression.group(1))));
    }
    Stream.concat(ProducerConfig.configNames().stream(), AdminClientConfig.configNames().stream())
        .forEach(setting -> known.add(variable("kafka." + setting)));

    assertThat(variables(service)).isNotEmpty().isSubsetOf(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ballot", "scoring", "dossier"})
  void everyPropertyWithoutAValueGetsOne(String service) throws IOException {
    Properties properties = properties(service);
    Set<String> set = variables(service);
    Set<String> needed = new TreeSet<>();
    for (String property : properties.stringPropertyNames()) {
      if (!set.contains(variable(property))) {
        Matcher expression = NEEDED.matcher(properties.getProperty(property));
        while (expression.find()) {
          if (!properties.containsKey(expression.group(1))) {
            needed.add(variable(expression.group(1)));
          }
        }
      }
    }

    assertThat(set).containsAll(needed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ballot", "scoring", "dossier"})
  void theContainersPortIsTheServices(String service) throws IOException {
    assertThat(
            deployment(service)
                .at("/spec/template/spec/containers/0/ports/0/containerPort")
                .asText())
        .isEqualTo(properties(service).getProperty("quarkus.http.port"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ballot", "scoring", "dossier"})
  void theImageHasTheNameThatItsBuildGives(String service) throws IOException {
    assertThat(deployment(service).at("/spec/template/spec/containers/0/image").asText())
        .isEqualTo(properties(service).getProperty("quarkus.application.name"));
  }

  @ParameterizedTest
  @CsvSource({"assessment, ballot", "box, ballot", "scoring, scoring", "dossier, dossier"})
  void aMigrationGetsWhatItsStepReads(String database, String service) throws IOException {
    Properties step = properties(service, "migration.properties");
    String mine = "gongping.migration." + database + ".";
    JsonNode container =
        Manifests.base("Job").stream()
            .filter(job -> job.name().equals("gongping-" + database + "-migration"))
            .map(job -> job.document().at("/spec/template/spec/containers/0"))
            .findFirst()
            .orElseThrow();
    Set<String> needed =
        Stream.of("url", "password")
            .flatMap(part -> NEEDED.matcher(step.getProperty(mine + part)).results())
            .map(expression -> variable(expression.group(1)))
            .collect(Collectors.toSet());

    assertThat(step.getProperty("gongping.migration.databases").split(",", -1)).contains(database);
    assertThat(needed).hasSize(2);
    assertThat(variables(container)).isEqualTo(needed);
  }

  private static Properties properties(String service) throws IOException {
    return properties(service, "application.properties");
  }

  private static Properties properties(String service, String name) throws IOException {
    Properties properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            CommittedContract.file(service + "-service/src/main/resources/" + name))) {
      properties.load(file);
    }
    return properties;
  }

  /** The variables that the container gets, from its own list and from its configuration maps. */
  private static Set<String> variables(String service) {
    return variables(deployment(service).at("/spec/template/spec/containers/0"));
  }

  private static Set<String> variables(JsonNode container) {
    Set<String> maps =
        Manifests.stream(container.path("envFrom"))
            .map(source -> source.at("/configMapRef/name").asText())
            .collect(Collectors.toSet());
    Stream<String> generated =
        Manifests.kustomizations().stream()
            .flatMap(file -> Manifests.stream(file.document().path("configMapGenerator")))
            .filter(map -> maps.contains(map.path("name").asText()))
            .flatMap(map -> Manifests.stream(map.path("literals")))
            .map(literal -> literal.asText().substring(0, literal.asText().indexOf('=')));
    Stream<String> own =
        Manifests.stream(container.path("env")).map(entry -> entry.path("name").asText());
    return Stream.concat(generated, own).collect(Collectors.toSet());
  }

  private static JsonNode deployment(String service) {
    return Manifests.base("Deployment").stream()
        .filter(manifest -> manifest.name().equals("gongping-" + service))
        .map(Manifest::document)
        .findFirst()
        .orElseThrow();
  }

  /** How an environment variable spells a property. */
  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
