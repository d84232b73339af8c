package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardianTest {

  private static final int LIMIT_SECONDS = 60;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("stack"));
  }

  private ChildProcess server(String script) {
    Path part = folder.resolve("server");
    return ChildProcess.start(
        new ChildProcess.Spec(
            "The sample",
            part,
            List.of("sh", "-c", script, part.toString()),
            Map.of(),
            part.resolve("log")));
  }

  @Test
  void endsTheServersOfADeadProcessAndRemovesTheFolder() throws Exception {
    PostgresServer postgres =
        PostgresServer.start(
            new PostgresServer.Config(folder.resolve("postgresql"), Ports.ANY), Secrets.of(folder));
    ChildProcess server = server("sleep 600 & wait");
    Guardian guardian = Guardian.watch(folder, true);

    guardian.abandon();

    assertThat(guardian.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(server.isAlive()).isFalse();
    assertThat(postgres.isAlive()).isFalse();
    assertThat(folder).doesNotExist();
  }

  @Test
  void leavesTheDataOfAStackThatPeopleWorkWith() throws Exception {
    ChildProcess server = server("sleep 600");
    Guardian guardian = Guardian.watch(folder, false);

    guardian.abandon();

    assertThat(guardian.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(server.isAlive()).isFalse();
    assertThat(folder.resolve("server/log")).exists();
  }

  @Test
  void doesNothingWhenItIsDismissed() throws Exception {
    ChildProcess server = server("sleep 600");
    Guardian guardian = Guardian.watch(folder, true);

    guardian.close();

    assertThat(guardian.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(server.isAlive()).isTrue();
    assertThat(folder).exists();
    server.close();
  }
}
