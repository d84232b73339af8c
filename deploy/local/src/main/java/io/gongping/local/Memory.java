package io.gongping.local;

import io.gongping.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Whether the machine has the memory for the whole stack. */
final class Memory {

  private static final long NEEDED_MIB = 2048;
  private static final Path LINUX_FIGURES = Path.of("/proc/meminfo");

  private Memory() {}

  /** Complains if the system says how much is available, and it is too little. */
  static void requireEnough() {
    requireEnough(LINUX_FIGURES);
  }

  static void requireEnough(Path figures) {
    availableMib(figures)
        .ifPresent(
            available -> {
              if (available < NEEDED_MIB) {
                throw new StackException(
                    "Memory is short: Gongping needs about %d MiB and %d MiB are available; close other programs first."
                        .formatted(NEEDED_MIB, available));
              }
            });
  }

  private static OptionalLong availableMib(Path figures) {
    if (Files.notExists(figures)) {
      return OptionalLong.empty();
    }
    try (Stream<String> lines = Files.lines(figures)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
