package io.gongping.local;

import io.gongping.embedded.KeycloakDistribution;
import io.gongping.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The built project: where the launcher takes the services and Keycloak from.
 *
 * @param root the folder of {@code ./gongping}
 */
public record Project(Path root) {

  private static final String DOOR = "gongping";

  public Project {
    root = root.toAbsolutePath().normalize();
  }

  /** Finds the project that the working directory lies in. */
  public static Project current() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(DOOR)) && Files.exists(folder.resolve("pom.xml"))) {
        return new Project(folder);
      }
    }
    throw new StackException("%s does not lie in the Gongping project.".formatted(start));
  }

  /** Where {@code ./gongping up} keeps its state. */
  Path state() {
    return root.resolve(".gongping");
  }

  /** The data of {@code ./gongping up}; locked while it runs. */
  Path data() {
    return state().resolve("data");
  }

  /** The logs of {@code ./gongping up}. */
  Path logs() {
    return state().resolve("logs");
  }

  Path application(Service service) {
    Path folder = root.resolve(service.module()).resolve("target/quarkus-app");
    if (Files.notExists(folder.resolve("quarkus-run.jar"))) {
      throw new StackException(
          "The %s is not built; run ./gongping up, which builds it.".formatted(service.module()));
    }
    return folder;
  }

  KeycloakDistribution keycloak() {
    Path folder = root.resolve("deploy/local/target/keycloak");
    try (Stream<Path> distributions = Files.list(folder)) {
      List<Path> found =
          distributions
              .filter(path -> path.getFileName().toString().startsWith("keycloak-"))
              .sorted()
              .toList();
      return new KeycloakDistribution(found.getLast());
    } catch (IOException | NoSuchElementException e) {
      throw new StackException("Keycloak is not unpacked; run ./gongping up, which does it.", e);
    }
  }
}
