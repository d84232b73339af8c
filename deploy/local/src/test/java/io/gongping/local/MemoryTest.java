package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

  @TempDir private Path folder;

  private Path figures(int availableMib) throws IOException {
    return Files.writeString(
        folder.resolve("meminfo"),
        "MemTotal:       16384000 kB%nMemFree: 9 kB%nMemAvailable:   %d kB%n"
            .formatted(availableMib * 1024));
  }

  @Test
  void tooLittleIsRefusedWithTheFigures() throws IOException {
    Path figures = figures(1500);

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> Memory.requireEnough(figures))
        .withMessageContaining("needs about 2048 MiB and 1500 MiB are available");
  }

  @Test
  void enoughIsEnough() throws IOException {
    Path figures = figures(2048);

    assertThatCode(() -> Memory.requireEnough(figures)).doesNotThrowAnyException();
  }

  @Test
  void aSystemThatDoesNotSayIsTrusted() {
    assertThatCode(() -> Memory.requireEnough(folder.resolve("nothing")))
        .doesNotThrowAnyException();
  }
}
