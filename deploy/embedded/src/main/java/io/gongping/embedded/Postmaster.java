package io.gongping.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The running main process of a PostgreSQL data directory, found by its pid file. It outlives the
 * Java process that started it if that one is killed.
 */
final class Postmaster {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final ProcessHandle process;

  private Postmaster(ProcessHandle process) {
    this.process = process;
  }

  /** Finds the server of this directory, if one is running. */
  static Optional<Postmaster> of(Path dataDirectory) {
    return pid(dataDirectory.resolve("postmaster.pid"))
        .flatMap(ProcessHandle::of)
        .filter(process -> serves(process, dataDirectory))
        .map(Postmaster::new);
  }

  private static Optional<Long> pid(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().findFirst().map(line -> Long.parseLong(line.strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      throw new StackException("The file %s cannot be read.".formatted(file), e);
    }
  }

  // After a restart of the machine the number may belong to any other process.
  private static boolean serves(ProcessHandle process, Path dataDirectory) {
    return process
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains(dataDirectory.toString()))
        .orElse(false);
  }

  long pid() {
    return process.pid();
  }

  /** Stops as {@code pg_ctl stop -m fast} does: ends the sessions, writes a checkpoint, exits. */
  void stop() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new StackException("The PostgreSQL server cannot be stopped.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while stopping PostgreSQL.", e);
    }
    awaitExit(process);
  }

  /** Ends the server and all of its children as {@code kill -9} does. */
  void kill() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    awaitExit(process);
    family.forEach(Postmaster::awaitExit);
  }

  /** Waits until the server has written its last page. */
  void awaitExit() {
    awaitExit(process);
  }

  private static void awaitExit(ProcessHandle process) {
    long limit = System.nanoTime() + STOP_LIMIT.toNanos();
    while (!hasEnded(process)) {
      if (System.nanoTime() > limit) {
        throw new StackException(
            "PostgreSQL process %d did not end in %d s."
                .formatted(process.pid(), STOP_LIMIT.toSeconds()));
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  // A process of another parent stays as a zombie until that parent asks for its exit status, which
  // some do late; it has no command any more.
  private static boolean hasEnded(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }
}
