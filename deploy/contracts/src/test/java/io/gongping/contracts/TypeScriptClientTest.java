package io.gongping.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A front end's client: types made from the contracts, and a program that uses them under the
 * compiler's strictest settings. Left out where Node or its registry is not at hand.
 */
class TypeScriptClientTest {

  private static final Path WORK = Path.of("target", "typescript").toAbsolutePath();
  private static final long MINUTES = 3;

  @Test
  void aStrictClientCompiles() throws IOException {
    assumeTrue(works("node", "--version") && works("npm", "--version"), "Node is not here");
    copy(CommittedContract.file("deploy/contracts/src/test/typescript"));
    assumeTrue(installed(), "npm could not install the compiler");

    for (String service : Contract.services()) {
      Said types =
          run(
              "npx",
              "--no-install",
              "openapi-typescript",
              Contract.file(service).toString(),
              "--output",
              service + ".d.ts");
      assertThat(types.status()).as(types.text()).isZero();
    }
    Said compiler = run("npx", "--no-install", "tsc", "--project", ".");
    assertThat(compiler.status()).as(compiler.text()).isZero();
  }

  /** The lock file pins every package; what is installed by it already is left alone. */
  private static boolean installed() throws IOException {
    Path lock = WORK.resolve("package-lock.json");
    Path done = WORK.resolve("node_modules/.installed");
    String wanted = Files.readString(lock, UTF_8);
    if (Files.isRegularFile(done) && Files.readString(done, UTF_8).equals(wanted)) {
      return true;
    }
    if (run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts").status() != 0) {
      return false;
    }
    Files.writeString(done, wanted, UTF_8);
    return true;
  }

  private record Said(int status, String text) {}

  private static boolean works(String... command) {
    try {
      return run(command).status() == 0;
    } catch (UncheckedIOException notFound) {
      return false;
    }
  }

  private static Said run(String... command) {
    try {
      Files.createDirectories(WORK);
      Path output = Files.createTempFile(WORK, "said", ".txt");
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(WORK.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Said(-1, String.join(" ", command) + " did not end");
      }
      String text = Files.readString(output, UTF_8);
      Files.delete(output);
      return new Said(process.exitValue(), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void copy(Path folder) throws IOException {
    Files.createDirectories(WORK);
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.copy(
          file, WORK.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
