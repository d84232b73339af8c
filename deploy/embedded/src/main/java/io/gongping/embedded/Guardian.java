package io.gongping.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Cleans up after this process if it dies without stopping its servers, as a test run does that is
 * killed: they are processes of their own and would stay for good.
 */
public final class Guardian implements AutoCloseable {

  private static final String SCRIPT = "guardian.sh";

  private final Process process;

  private Guardian(Process process) {
    this.process = process;
  }

  /**
   * Watches from now on.
   *
   * @param folder holds the folders of the servers; those of {@link ChildProcess}es, and {@code
   *     postgresql} of a {@link PostgresServer}
   * @param dispose whether to remove the folder too
   */
  public static Guardian watch(Path folder, boolean dispose) {
    try (InputStream script = Guardian.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException("The resource " + SCRIPT + " is missing.");
      }
      return new Guardian(
          new ProcessBuilder(
                  "sh",
                  "-c",
                  new String(script.readAllBytes(), StandardCharsets.UTF_8),
                  "guardian",
                  folder.toAbsolutePath().normalize().toString(),
                  dispose ? "dispose" : "keep")
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new StackException("The servers cannot be guarded.", e);
    }
  }

  /** Lets the guardian see what the death of this process looks like. */
  void abandon() throws IOException {
    process.getOutputStream().close();
  }

  Process process() {
    return process;
  }

  /** Dismisses the guardian; the servers have been stopped. */
  @Override
  public void close() {
    try (OutputStream out = process.getOutputStream()) {
      out.write("dismissed\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // Somebody has killed it; there is nothing left to dismiss.
    }
  }
}
