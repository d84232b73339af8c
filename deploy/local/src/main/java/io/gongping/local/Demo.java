package io.gongping.local;

import io.gongping.demonstration.Demonstration;
import io.gongping.embedded.StackException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** Runs the main job once on a stack of its own, which disturbs no other and leaves no data. */
final class Demo {

  private final PrintStream out;

  Demo(PrintStream out) {
    this.out = out;
  }

  int run() {
    Project project = Project.current();
    Progress progress = new Progress(out, InstantSource.system());
    Path folder = temporaryFolder();
    Path logs = project.logs().resolve("demo");
    LocalStack stack =
        new LocalStack(
            new LocalStack.Options(project, folder, logs, PortPlan.free(), Map.of(), true),
            progress);
    StopOnExit.start(stack, progress, () -> Folders.delete(folder));
    if (new Demonstration(stack.endpoints(), stack.passwords(), out).run()) {
      return 0;
    }
    progress.say("The logs of the services are in %s.".formatted(logs));
    return 1;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("gongping-demo");
    } catch (IOException e) {
      throw new StackException("No temporary folder can be made.", e);
    }
  }
}
