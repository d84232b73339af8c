package io.gongping.fuzzer;

import io.gongping.demonstration.Demonstration;
import io.gongping.demonstration.client.Accounts;
import io.gongping.demonstration.client.Http;
import io.gongping.local.Folders;
import io.gongping.local.LocalStack;
import io.gongping.local.Progress;
import io.gongping.local.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** {@code ./gongping fuzz [CALLS [SEED]]}: on a stack of its own, with the demonstration's data. */
public final class Main {

  private static final int CALLS = 6000;

  private Main() {}

  /** Exits with 1 where any answer is wrong. */
  @SuppressWarnings("SystemOut") // This is a command line program.
  public static void main(String[] arguments) throws IOException {
    int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CALLS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.exit(run(calls, seed, System.out) ? 0 : 1);
  }

  private static boolean run(int calls, long seed, PrintStream out) throws IOException {
    Path folder = Files.createTempDirectory("gongping-fuzz");
    Progress progress = new Progress(out, InstantSource.system());
    try (LocalStack stack =
        new LocalStack(LocalStack.Options.temporary(Project.current(), folder), progress)) {
      stack.start();
      if (!new Demonstration(stack.endpoints(), stack.passwords(), out).run()) {
        return false;
      }
      progress.say("%d calls with the seed %d.".formatted(calls, seed));
      Accounts accounts = new Accounts(new Http(), stack.endpoints().token(), stack.passwords());
      Findings findings = Fuzzing.run(stack.endpoints(), accounts, calls, seed);
      out.println(findings.report());
      return findings.wrong().isEmpty();
    } finally {
      Folders.delete(folder);
    }
  }
}
