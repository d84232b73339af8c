package io.gongping.scoring.input.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process with half the heap of the local services, of which the service itself would take half,
 * survives every workbook.
 */
class SmallHeapTest {

  private static final int HEAP_MIB = 48;

  @Test
  void noWorkbookEndsTheProcessThatReadsIt(@TempDir Path folder) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                WorkbookVictim.class.getName()));
    for (Hostility hostility : Hostility.values()) {
      command.add(written(folder, hostility).toString());
    }

    Process victim =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> outcomes =
        new String(victim.getInputStream().readAllBytes(), UTF_8).lines().toList();

    assertThat(victim.waitFor()).as("exit of the reader, which said %s", outcomes).isZero();
    assertThat(outcomes).hasSize(Hostility.values().length);
    Iterator<String> told = outcomes.iterator();
    for (Hostility hostility : Hostility.values()) {
      String outcome = told.next();
      assertThat(hostility.mayEndAs(outcome)).as("%s ended as %s", hostility, outcome).isTrue();
    }
  }

  private static Path written(Path folder, Hostility hostility) throws IOException {
    byte[] file = hostility.file();
    assertThat(file.length).as(hostility.toString()).isLessThan(2 * 1024 * 1024);
    return Files.write(folder.resolve(hostility.toString()), file);
  }
}
