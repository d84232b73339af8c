package io.gongping.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An unpacked Keycloak that is built for PostgreSQL once; it stays so for every server on it.
 *
 * @param home the folder that holds {@code bin/kc.sh}
 */
public record KeycloakDistribution(Path home) {

  private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
  private static final String MARK = "prepared-for-postgresql";

  public KeycloakDistribution {
    home = home.toAbsolutePath().normalize();
  }

  /** Tells whether {@link #prepare} has nothing to do. */
  public boolean isPrepared() {
    return Files.exists(home.resolve(MARK));
  }

  /**
   * Builds the server inside the distribution, unless that has been done.
   *
   * @param started gets the process of the build, which may be killed
   * @throws FolderInUseException if somebody else prepares it
   * @throws StackException if the build fails or takes over five minutes
   */
  public void prepare(Path log, Consumer<ChildProcess> started) {
    if (Files.notExists(home.resolve("bin/kc.sh"))) {
      throw new StackException("There is no Keycloak distribution in %s.".formatted(home));
    }
    FolderLock lock = FolderLock.acquire(home, "The preparation of Keycloak");
    try {
      if (!isPrepared()) {
        build(log, started);
      }
    } catch (IOException e) {
      throw new StackException("Keycloak cannot be prepared in %s.".formatted(home), e);
    } finally {
      lock.close();
    }
  }

  private void build(Path log, Consumer<ChildProcess> started) throws IOException {
    ChildProcess build =
        ChildProcess.start(
            new ChildProcess.Spec(
                "The preparation of Keycloak",
                home,
                List.of(home + "/bin/kc.sh", "build", "--db=postgres", "--cache=local"),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                log));
    started.accept(build);
    if (build.awaitEnd(BUILD_LIMIT) != 0) {
      throw new StackException("Keycloak cannot be prepared:\n" + build.lastLines());
    }
    Files.createFile(home.resolve(MARK));
  }
}
