package io.gongping.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Drives wrk: a closed loop of clients, each casting the next ballot when the last was
 * acknowledged.
 */
final class Wrk {

  private static final int THREADS = 2;

  /** wrk wants a duration; the script ends the run when every slip is spent. */
  private static final String AT_MOST = "3600s";

  private final Path folder;
  private final int clients;

  Wrk(Path folder, int clients) {
    this.folder = folder;
    this.clients = clients;
  }

  CastRound cast(URI ballotService, String paperId, List<String> codes, List<String> marks) {
    try {
      Path script = Files.createDirectories(folder).resolve("cast.lua");
      Resources.copy("cast.lua", script);
      Path codesFile = Files.write(folder.resolve("codes"), codes);
      Path marksFile = Files.write(folder.resolve("marks"), marks);
      for (int thread = 0; thread < THREADS; thread++) {
        Files.deleteIfExists(folder.resolve("finished." + thread));
      }
      return CastRound.of(
          codes.size(),
          Tool.run(
              folder,
              Map.of(),
              List.of(
                  "wrk",
                  "--threads=" + THREADS,
                  "--connections=" + clients,
                  "--duration=" + AT_MOST,
                  "--timeout=30s",
                  "--latency",
                  "--script=" + script,
                  ballotService.toString(),
                  "--",
                  codesFile.toString(),
                  marksFile.toString(),
                  paperId,
                  folder.toString(),
                  Integer.toString(THREADS))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
