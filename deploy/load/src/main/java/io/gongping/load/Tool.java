package io.gongping.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a command of the system and hands back what it printed. */
final class Tool {

  private Tool() {}

  /**
   * Looks a command up.
   *
   * @param debianPackage named when the command is missing
   */
  static void require(String command, String debianPackage) {
    boolean found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    if (!found) {
      throw new LoadTestException(
          "The load test needs %s (Debian: apt-get install %s).".formatted(command, debianPackage));
    }
  }

  /** Runs to the end; a status other than 0 is a failure. */
  static String run(Path folder, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new LoadTestException(command.getFirst() + " ended with " + status + ": " + printed);
      }
      return printed;
    } catch (IOException cannotRun) {
      throw new LoadTestException(command.getFirst() + " could not be run: " + cannotRun);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LoadTestException(command.getFirst() + " was interrupted");
    }
  }
}
