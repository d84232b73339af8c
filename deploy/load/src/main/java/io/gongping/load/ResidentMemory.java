package io.gongping.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Watches the resident memory of processes from outside, once a second, and keeps each one's peak.
 */
final class ResidentMemory implements AutoCloseable {

  private static final int PERIOD_SECONDS = 1;

  private final Map<String, Long> processes;
  private final Map<String, Long> peakKib = new LinkedHashMap<>();
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);

  private ResidentMemory(Map<String, Long> processes) {
    this.processes = Map.copyOf(processes);
  }

  /**
   * Starts watching.
   *
   * @param processes process ids by name
   */
  static ResidentMemory watch(Map<String, Long> processes) {
    ResidentMemory memory = new ResidentMemory(processes);
    var unused =
        memory.clock.scheduleAtFixedRate(memory::sample, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    return memory;
  }

  /** Resident memory now, in MiB, by name. */
  Map<String, Long> nowMib() {
    Map<String, Long> now = new LinkedHashMap<>();
    processes.forEach((name, pid) -> now.put(name, residentKib(pid) / 1024));
    return now;
  }

  /** The highest sample so far, in MiB, by name. */
  synchronized Map<String, Long> peakMib() {
    Map<String, Long> peak = new LinkedHashMap<>();
    peakKib.forEach((name, kib) -> peak.put(name, kib / 1024));
    return peak;
  }

  private synchronized void sample() {
    processes.forEach((name, pid) -> peakKib.merge(name, residentKib(pid), Math::max));
  }

  private static long residentKib(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
