package io.gongping.support.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Contracts under {@code docs/} that are generated from the code: a stale one fails the build. */
public final class CommittedContract {

  private static final String WRITE = "gongping.contracts.write";

  private CommittedContract() {}

  /**
   * Holds a committed file against what the code says now. With {@code
   * -Dgongping.contracts.write=true} the file is rewritten instead.
   *
   * @param fromRoot the file's path from the root of the repository
   * @param generated the contract as generated now
   */
  public static void matches(String fromRoot, String generated) {
    Path committed = root().resolve(fromRoot);
    try {
      if (Boolean.getBoolean(WRITE)) {
        Files.createDirectories(committed.getParent());
        Files.writeString(committed, generated, UTF_8);
      }
      assertThat(committed)
          .as("%s is missing; write it with -D%s=true", fromRoot, WRITE)
          .isRegularFile();
      assertThat(generated)
          .as("%s is stale; rewrite it with -D%s=true and read the difference", fromRoot, WRITE)
          .isEqualTo(Files.readString(committed, UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A file of the repository. */
  public static Path file(String fromRoot) {
    return root().resolve(fromRoot);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("The root of the repository was not found");
      }
      folder = parent;
    }
    return folder;
  }
}
