package io.gongping.local;

import io.gongping.demonstration.DemonstrationException;
import io.gongping.demonstration.client.RequestFailedException;
import io.gongping.embedded.StackException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What {@code ./gongping up}, {@code demo} and {@code down} call. */
public final class Main {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  /** Ends the JVM with 0 only if everything went well. */
  @SuppressWarnings("SystemOut") // This is a command line program.
  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments), System.getenv(), System.out, System.err));
  }

  private static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    try {
      return switch (arguments) {
        case List<String> it when it.equals(List.of("up")) -> new Up(environment, out).run();
        case List<String> it when it.equals(List.of("demo")) -> new Demo(out).run();
        case List<String> it when it.equals(List.of("down")) -> new Down(out).run(false);
        case List<String> it when it.equals(List.of("down", "--purge")) -> new Down(out).run(true);
        default -> {
          err.println("gongping: what is wanted is one of: up, demo, down, down --purge.");
          yield MISUSED;
        }
      };
    } catch (StackException | DemonstrationException | RequestFailedException e) {
      err.println("gongping: " + e.getMessage());
      return FAILED;
    }
  }
}
