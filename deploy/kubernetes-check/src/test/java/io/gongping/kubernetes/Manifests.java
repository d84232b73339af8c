package io.gongping.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests of the repository. */
final class Manifests {

  static final Path FOLDER = CommittedContract.file("deploy/kubernetes");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String KUSTOMIZATION = "kustomization.yaml";

  private Manifests() {}

  /** One document of a file. */
  record Manifest(Path file, JsonNode document) {

    String kind() {
      return document.path("kind").asText();
    }

    String name() {
      return document.at("/metadata/name").asText();
    }

    @Override
    public String toString() {
      return FOLDER.relativize(file) + " " + kind() + "/" + name();
    }
  }

  /** Every document below a folder of deploy/kubernetes, kustomizations left out. */
  static List<Manifest> below(String folder) {
    return files(folder).stream()
        .filter(file -> !file.endsWith(KUSTOMIZATION))
        .flatMap(file -> documents(file).stream().map(document -> new Manifest(file, document)))
        .toList();
  }

  /** Every document of one kind in the base. */
  static List<Manifest> base(String kind) {
    return below("base").stream().filter(manifest -> manifest.kind().equals(kind)).toList();
  }

  /** Every kustomization. */
  static List<Manifest> kustomizations() {
    return files("").stream()
        .filter(file -> file.endsWith(KUSTOMIZATION))
        .map(file -> new Manifest(file, documents(file).getFirst()))
        .toList();
  }

  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<JsonNode> documents(Path file) {
    try {
      return documents(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<JsonNode> documents(String yaml) {
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(yaml)) {
      List<JsonNode> read = new ArrayList<>();
      documents.forEachRemaining(read::add);
      return read;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
