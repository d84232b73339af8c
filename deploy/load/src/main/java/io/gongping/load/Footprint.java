package io.gongping.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Watches the resident memory of processes from outside, once a second, and keeps each one's peak.
 */
final class Footprint implements AutoCloseable {

  private static final int PERIOD_SECONDS = 1;

  private final Map<String, Long> processes;
  private final Map<String, Long> peakKib = new LinkedHashMap<>();
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);

  private Footprint(Map<String, Long> processes) {
    this.processes = Map.copyOf(processes);
  }

  /**
   * Starts watching.
   *
   * @param processes process ids by name
   */
  static Footprint watch(Map<String, Long> processes) {
    Footprint memory = new Footprint(processes);
    var unused =
        memory.clock.scheduleAtFixedRate(memory::sample, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    return memory;
  }

  /** Processor time so far, by name, of each process with its children. */
  Map<String, Duration> processorTime() {
    Map<String, Duration> spent = new LinkedHashMap<>();
    processes.forEach((name, pid) -> spent.put(name, processorTime(pid)));
    return spent;
  }

  private static Duration processorTime(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
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

  /** A process's own pages; shared ones of a family, as PostgreSQL's buffers, count once. */
  private static long residentKib(long pid) {
    List<Long> family =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .map(ProcessHandle::pid)
            .toList();
    return family.isEmpty()
        ? read(pid, "status", "VmRSS:")
        : read(pid, "smaps_rollup", "Pss:")
            + family.stream().mapToLong(child -> read(child, "smaps_rollup", "Pss:")).sum();
  }

  private static long read(long pid, String file, String name) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
          .filter(line -> line.startsWith(name))
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
