package io.gongping.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.kubernetes.Manifests.Manifest;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

  private static final Set<String> OF_OPERATORS =
      Set.of("Cluster", "KafkaTopic", "KafkaUser", "PodMonitor", "PrometheusRule");

  static Stream<Manifest> manifests() {
    return Manifests.below("").stream();
  }

  static Stream<Manifest> deployments() {
    return Manifests.base("Deployment").stream();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyManifestIsValid(Manifest manifest) {
    if (OF_OPERATORS.contains(manifest.kind())) {
      assertThat(manifest.document().path("spec")).isNotEmpty();
    } else {
      KubernetesApi.validate(manifest.document());
    }
  }

  @Test
  void theValidationNoticesAWrongField() {
    JsonNode deployment = Manifests.base("Deployment").getFirst().document().deepCopy();
    ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("immage", "x");

    assertThatThrownBy(() -> KubernetesApi.validate(deployment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("immage");
  }

  @Test
  void everyFileIsPartOfAKustomizationAndEveryPartIsAFile() {
    Set<Path> listed = new TreeSet<>();
    for (Manifest kustomization : Manifests.kustomizations()) {
      Path folder = kustomization.file().resolveSibling("");
      for (String list : List.of("resources", "components")) {
        Manifests.stream(kustomization.document().path(list))
            .map(part -> folder.resolve(part.asText()).normalize())
            .map(part -> Files.isDirectory(part) ? part.resolve("kustomization.yaml") : part)
            .forEach(listed::add);
      }
    }

    assertThat(listed).allSatisfy(part -> assertThat(part).isRegularFile());
    assertThat(Manifests.files(""))
        .filteredOn(
            file -> !file.toString().contains("overlays/") || !file.endsWith("kustomization.yaml"))
        .filteredOn(file -> !file.endsWith("base/kustomization.yaml"))
        .allSatisfy(file -> assertThat(listed).contains(file));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void everyPodIsRestricted(Manifest deployment) {
    JsonNode pod = deployment.document().at("/spec/template/spec");

    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(pod.path("containers")).hasSize(1);
    JsonNode container = pod.at("/containers/0");
    JsonNode security = container.path("securityContext");
    assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    assertThat(container.at("/resources/limits/memory").asText()).isEqualTo("512Mi");
    for (String probe : List.of("startup", "liveness", "readiness")) {
      assertThat(container.at("/" + probe + "Probe/httpGet/path").asText())
          .startsWith("/q/health/");
    }
  }

  @Test
  void noServiceHoldsAnOwnersPasswordAndEachMigrationItsOwnAlone() {
    assertThat(Manifests.base("Deployment"))
        .allSatisfy(
            deployment -> assertThat(deployment.document().toString()).doesNotContain("-owner"));
    Map<String, List<String>> secrets =
        Manifests.base("Job").stream()
            .collect(
                Collectors.toMap(
                    Manifest::name,
                    job ->
                        job.document().findValues("secretKeyRef").stream()
                            .map(reference -> reference.path("name").asText())
                            .toList()));
    assertThat(secrets)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "gongping-assessment-migration", List.of("gongping-assessment-owner"),
                "gongping-box-migration", List.of("gongping-box-owner"),
                "gongping-scoring-migration", List.of("gongping-scoring-owner"),
                "gongping-dossier-migration", List.of("gongping-dossier-owner")));
  }

  @Test
  void everyMigrationRunsTheImageOfItsServiceAndIsNoPartOfIt() {
    Set<String> images =
        Manifests.base("Deployment").stream().map(ManifestsTest::image).collect(Collectors.toSet());

    assertThat(Manifests.base("Job"))
        .allSatisfy(
            job -> {
              JsonNode pod = job.document().at("/spec/template");
              assertThat(images).contains(image(job));
              // Neither traffic nor Kafka: policies and services choose by these labels.
              assertThat(pod.at("/metadata/labels").has("app.kubernetes.io/part-of")).isFalse();
              assertThat(pod.at("/metadata/labels").has("gongping.io/holds-box")).isFalse();
              assertThat(pod.at("/metadata/labels").has("gongping.io/migrates")).isTrue();
              assertThat(pod.at("/spec/containers/0/command").toString())
                  .contains("io.gongping.support.database.Migrate");
            });
  }

  private static String image(Manifest workload) {
    return workload.document().at("/spec/template/spec/containers/0/image").asText();
  }

  @Test
  void everyDeploymentHasItsCompanions() {
    Set<String> deployments = names("Deployment");

    assertThat(deployments)
        .containsExactlyInAnyOrder("gongping-ballot", "gongping-scoring", "gongping-dossier");
    for (String companion : List.of("Service", "ServiceAccount", "PodDisruptionBudget")) {
      assertThat(names(companion)).as(companion).isEqualTo(deployments);
    }
  }

  @Test
  void noSecretIsWrittenDown() {
    assertThat(Manifests.below("")).extracting(Manifest::kind).doesNotContain("Secret");
  }

  @Test
  void everySecretIsExplainedToOperators() throws IOException {
    String operations = Files.readString(CommittedContract.file("docs/operations.md"), UTF_8);

    for (Manifest deployment : workloads()) {
      assertThat(deployment.document().findValues("secretKeyRef"))
          .isNotEmpty()
          .extracting(reference -> reference.path("name").asText())
          .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
      assertThat(deployment.document().findValuesAsText("secretName"))
          .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
    }
  }

  @Test
  void theBoxIsReachedByItsServiceAlone() {
    List<String> allowed =
        Manifests.below("").stream()
            .filter(manifest -> manifest.kind().equals("NetworkPolicy"))
            .filter(policy -> policy.document().toString().contains("\"gongping-box\""))
            .map(Manifest::name)
            .toList();
    List<String> holders =
        Manifests.base("Deployment").stream()
            .filter(
                deployment ->
                    deployment
                        .document()
                        .at("/spec/template/metadata/labels")
                        .has("gongping.io/holds-box"))
            .map(Manifest::name)
            .toList();

    assertThat(allowed)
        .containsExactlyInAnyOrder(
            "box-service-to-box", "box-migration-to-box", "box-from-box-service");
    assertThat(holders).containsExactly("gongping-ballot");
    assertThat(Manifests.base("Deployment"))
        .filteredOn(deployment -> !deployment.name().equals("gongping-ballot"))
        .allSatisfy(
            deployment ->
                assertThat(deployment.document().toString()).doesNotContainIgnoringCase("box"));
  }

  @Test
  void everythingIsDeniedFirst() {
    JsonNode policy =
        Manifests.base("NetworkPolicy").stream()
            .filter(manifest -> manifest.name().equals("default-deny"))
            .findFirst()
            .orElseThrow()
            .document();

    assertThat(policy.at("/spec/policyTypes"))
        .extracting(JsonNode::asText)
        .containsExactly("Ingress", "Egress");
    assertThat(policy.path("spec").has("ingress")).isFalse();
    assertThat(policy.path("spec").has("egress")).isFalse();
  }

  @Test
  void castingPathsAreServedWithoutAnAccessLogAndByNoOtherIngress() {
    for (Manifest ingress : Manifests.base("Ingress")) {
      List<String> paths = ingress.document().findValuesAsText("path");
      boolean casting = paths.contains("/api/v1/ballots");
      if (casting) {
        JsonNode annotations = ingress.document().at("/metadata/annotations");
        assertThat(annotations.path("nginx.ingress.kubernetes.io/enable-access-log").asText())
            .isEqualTo("false");
        assertThat(
                annotations
                    .path("traefik.ingress.kubernetes.io/router.observability.accesslogs")
                    .asText())
            .isEqualTo("false");
      } else if (ingress.document().toString().contains("\"gongping-ballot\"")) {
        assertThat(paths).allSatisfy(path -> assertThat("/api/v1/ballots").doesNotStartWith(path));
      }
      assertThat(paths).allSatisfy(path -> assertThat(path).startsWith("/api/v1"));
    }
  }

  @Test
  void theTopicsAreThoseOfTheEventContract() {
    JsonNode channels =
        Manifests.documents(CommittedContract.file("docs/events/asyncapi.yaml"))
            .getFirst()
            .path("channels");
    Set<String> addresses =
        Manifests.stream(channels)
            .map(channel -> channel.path("address").asText())
            .collect(Collectors.toSet());

    assertThat(addresses).hasSize(4);
    assertThat(Manifests.below("components"))
        .filteredOn(manifest -> manifest.kind().equals("KafkaTopic"))
        .allSatisfy(
            topic ->
                assertThat(topic.document().at("/spec/config/retention.ms").asInt()).isEqualTo(-1))
        .extracting(Manifest::name)
        .containsExactlyInAnyOrderElementsOf(addresses);
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "overlays/local-cluster", "overlays/production"})
  void kustomizeRendersValidManifests(String folder) throws IOException, InterruptedException {
    assumeTrue(onPath("kubectl"), "kubectl is not installed; the files are checked one by one");
    Process kustomize =
        new ProcessBuilder("kubectl", "kustomize", Manifests.FOLDER.resolve(folder).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<JsonNode> rendered =
        Manifests.documents(new String(kustomize.getInputStream().readAllBytes(), UTF_8));

    assertThat(kustomize.waitFor()).isZero();
    assertThat(rendered).hasSizeGreaterThan(20);
    rendered.stream().filter(KubernetesApi::knows).forEach(KubernetesApi::validate);
    assertThat(rendered)
        .filteredOn(document -> !KubernetesApi.knows(document))
        .extracting(document -> document.path("kind").asText())
        .isSubsetOf(OF_OPERATORS);
  }

  private static List<Manifest> workloads() {
    return Stream.of("Deployment", "Job").flatMap(kind -> Manifests.base(kind).stream()).toList();
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static Set<String> names(String kind) {
    List<String> names = new ArrayList<>();
    Manifests.base(kind).forEach(manifest -> names.add(manifest.name()));
    return Set.copyOf(names);
  }
}
