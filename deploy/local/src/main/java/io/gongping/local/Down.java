package io.gongping.local;

import io.gongping.embedded.FolderLock;
import io.gongping.embedded.StackException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the stack that {@link Up} runs in another process. */
final class Down {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final PrintStream out;

  Down(PrintStream out) {
    this.out = out;
  }

  int run(boolean purge) {
    Project project = Project.current();
    Optional<ProcessHandle> running = FolderLock.holder(project.data());
    if (running.isPresent()) {
      stop(running.get());
      out.println("Gongping is stopped.");
    } else {
      out.println("Gongping is not running.");
    }
    if (purge) {
      Folders.delete(project.state());
      out.println("Its state is removed.");
    }
    return 0;
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new StackException(
          "Gongping (process %d) did not stop within %d s."
              .formatted(process.pid(), LIMIT.toSeconds()),
          e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while Gongping was stopping.", e);
    }
  }
}
