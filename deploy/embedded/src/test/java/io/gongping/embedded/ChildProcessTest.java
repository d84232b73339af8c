package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private ChildProcess start(String script, Map<String, String> environment) {
    return ChildProcess.start(
        new ChildProcess.Spec(
            "The sample",
            folder,
            List.of("sh", "-c", script, folder.toString()),
            environment,
            folder.resolve("sample.log")));
  }

  private ChildProcess start(String script) {
    return start(script, Map.of());
  }

  @Test
  void survivesTheInterruptOfATerminal() {
    ChildProcess process = start("kill -INT $$; echo survived");

    assertThat(process.awaitEnd(LIMIT)).isZero();
    assertThat(process.lastLines()).isEqualTo("survived");
  }

  @Test
  void stopsOnATerminationSignal() {
    ChildProcess process = start("sleep 600");

    process.close();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void killEndsAlsoWhatTheProcessHasStarted() {
    ChildProcess process = start("trap '' TERM; sleep 600 & echo $!; wait");
    await().atMost(LIMIT).until(() -> process.lastLines().matches("\\d+"));
    long child = Long.parseLong(process.lastLines());

    process.kill();

    assertThat(process.isAlive()).isFalse();
    assertThat(ProcessHandle.of(child)).isEmpty();
  }

  @Test
  void anUnexpectedEndIsReportedWithItsCodeAndTheEndOfTheLog() {
    ChildProcess process = start("for line in $(seq 20); do echo line $line; done; exit 3");
    process.awaitEnd(LIMIT);

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(process::requireAlive)
        .withMessageContaining("The sample ended unexpectedly with code 3")
        .withMessageEndingWith("line 19\nline 20")
        .withMessageNotContaining("line 5\n");
  }

  @Test
  void theNextStartEndsWhatAKilledOwnerLeftRunning() {
    ChildProcess left = start("sleep 600");

    ChildProcess next = start("sleep 600");

    assertThat(left.awaitEnd(LIMIT)).isNotZero();
    assertThat(next.isAlive()).isTrue();
    next.close();
  }

  @Test
  void aStrangerWithTheSameNumberIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    Files.writeString(folder.resolve("process.pid"), Long.toString(stranger.pid()));

    ChildProcess.endLeftover(folder);

    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  @Test
  void secretsReachTheProcessButNotTheText() {
    Map<String, String> environment = Map.of("SAMPLE_SECRET", "for its eyes only");
    ChildProcess process = start("echo \"got $SAMPLE_SECRET\"", environment);

    assertThat(process.awaitEnd(LIMIT)).isZero();
    assertThat(process.lastLines()).isEqualTo("got for its eyes only");
    assertThat(
            new ChildProcess.Spec("The sample", folder, List.of("x"), environment, folder)
                .toString())
        .isEqualTo("Spec[The sample]");
  }
}
