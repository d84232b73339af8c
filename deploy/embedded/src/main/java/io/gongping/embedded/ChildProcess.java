package io.gongping.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server in a process of its own, with its log in a file.
 *
 * <p>It ignores the interrupt that a terminal sends to the whole group on Ctrl-C: its owner stops
 * the parts one after the other. It leaves its number behind in its folder, so that the next start
 * ends what a killed owner left running.
 */
public final class ChildProcess implements AutoCloseable {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final String PID_FILE = "process.pid";
  private static final int LAST_LINES = 15;

  private final Spec spec;
  private final Process process;

  /**
   * What to start.
   *
   * @param name for messages
   * @param folder working directory; its path must be part of the command, which is how a process
   *     left running is told from a stranger with the same number
   * @param environment added to the one of this process; the place for secrets, as everybody on the
   *     machine can read the command
   */
  public record Spec(
      String name, Path folder, List<String> command, Map<String, String> environment, Path log) {

    public Spec {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }

    /** Prints neither the command nor the environment. */
    @Override
    public String toString() {
      return "Spec[" + name + "]";
    }
  }

  private ChildProcess(Spec spec, Process process) {
    this.spec = spec;
    this.process = process;
  }

  /** Starts the process; ends the one that a killed owner left in this folder first. */
  public static ChildProcess start(Spec spec) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
    command.addAll(spec.command());
    try {
      Files.createDirectories(spec.folder());
      Files.createDirectories(spec.log().toAbsolutePath().getParent());
      endLeftover(spec.folder());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(spec.folder().toFile())
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
      builder.environment().putAll(spec.environment());
      Process process = builder.start();
      Files.writeString(pidFile(spec.folder()), process.pid() + "\n");
      return new ChildProcess(spec, process);
    } catch (IOException e) {
      throw new StackException("%s cannot be started.".formatted(spec.name()), e);
    }
  }

  private static Path pidFile(Path folder) {
    return folder.resolve(PID_FILE);
  }

  /** Ends the process that a killed owner left running in this folder, if there is one. */
  public static void endLeftover(Path folder) {
    Path file = pidFile(folder);
    if (Files.notExists(file)) {
      return;
    }
    try {
      ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          .filter(left -> mentions(left, folder))
          .ifPresent(ChildProcess::killFamily);
    } catch (IOException | NumberFormatException e) {
      throw new StackException("The file %s cannot be read.".formatted(file), e);
    }
  }

  private static boolean mentions(ProcessHandle process, Path folder) {
    return process
        .info()
        .arguments()
        .map(arguments -> String.join(" ", arguments).contains(folder.toString()))
        .orElse(false);
  }

  public String name() {
    return spec.name();
  }

  /** Gives the number of the server's process, also where a script stands before it. */
  public long pid() {
    return process.descendants().findFirst().map(ProcessHandle::pid).orElseGet(process::pid);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when the process has ended, for whatever reason. */
  public CompletableFuture<ChildProcess> onExit() {
    return process.onExit().thenApply(ended -> this);
  }

  /**
   * Waits for a process that ends by itself and gives its exit code.
   *
   * @throws StackException if it has not ended within the limit; it is killed then
   */
  public int awaitEnd(Duration limit) {
    if (!awaitExit(process.toHandle(), limit)) {
      kill();
      throw new StackException("%s did not end in %d s.".formatted(spec.name(), limit.toSeconds()));
    }
    // The number of a process is gone a moment before its exit code is known here.
    return process.onExit().join().exitValue();
  }

  /** Gives the end of the log, for a message about an unexpected end. */
  public String lastLines() {
    try (Stream<String> lines = Files.lines(spec.log(), StandardCharsets.UTF_8)) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
    } catch (IOException e) {
      return "(the log %s cannot be read)".formatted(spec.log());
    }
  }

  /** Throws what a user needs to see if the process has ended. */
  public void requireAlive() {
    if (!isAlive()) {
      throw new StackException(
          "%s ended unexpectedly with code %d; the last lines of %s:%n%s"
              .formatted(spec.name(), process.exitValue(), spec.log(), lastLines()));
    }
  }

  /** Ends the process, and those that it has started, as {@code kill -9} does. */
  public void kill() {
    killFamily(process.toHandle());
  }

  private static void killFamily(ProcessHandle process) {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    awaitExit(process, STOP_LIMIT);
    family.forEach(member -> awaitExit(member, STOP_LIMIT));
  }

  /** Stops the process in good order, by force if it takes longer than 30 s. */
  @Override
  public void close() {
    process.destroy();
    if (!awaitExit(process.toHandle(), STOP_LIMIT)) {
      kill();
    }
  }

  private static boolean awaitExit(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
