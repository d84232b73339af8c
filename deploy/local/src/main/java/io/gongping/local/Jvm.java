package io.gongping.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How Java processes are started: on the launcher's own JDK, with bounded memory. */
final class Jvm {

  /** Keeps the C library from reserving an arena for every thread. */
  static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  /** The release from which the JDK warns of Unsafe, which Netty and Kafka still use. */
  private static final int FIRST_TO_WARN = 23;

  private Jvm() {}

  /** Gives the class path of this process, for a child with another working directory. */
  static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Gives the start of a command line for a heap of at most so many MiB. */
  static List<String> command(int heapMib) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx" + heapMib + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=48m",
                "-XX:ReservedCodeCacheSize=64m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                // Not every JDK from 21 on knows the next two.
                "-XX:+IgnoreUnrecognizedVMOptions",
                // What the compiler and the network freed goes back to the system.
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED"));
    if (Runtime.version().feature() >= FIRST_TO_WARN) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    return command;
  }
}
