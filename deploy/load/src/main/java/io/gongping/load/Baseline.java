package io.gongping.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same rows in the same server without the service: pgbench doing BEGIN, three inserts, COMMIT.
 */
final class Baseline {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");
  private static final String DATABASE = "postgres";

  private final Path folder;
  private final int port;
  private final String password;
  private final int clients;

  Baseline(Path folder, int port, String password, int clients) {
    this.folder = folder;
    this.port = port;
    this.password = password;
    this.clients = clients;
  }

  void prepare(Connection superuser) {
    try (Statement statement = superuser.createStatement()) {
      Files.createDirectories(folder);
      Resources.copy("baseline.sql", folder.resolve("baseline.sql"));
      statement.execute(Resources.text("baseline-schema.sql"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new LoadTestException("The baseline's tables could not be made: " + failure);
    }
  }

  /** Transactions per second, connecting not counted. */
  double perSecond(Duration duration) {
    String printed =
        Tool.run(
            folder,
            Map.of("PGPASSWORD", password),
            List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + duration.toSeconds(),
                "--file=baseline.sql",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=postgres",
                DATABASE));
    Matcher rate = RATE.matcher(printed);
    if (!rate.find()) {
      throw new LoadTestException("pgbench did not say its rate: " + printed);
    }
    return Double.parseDouble(rate.group(1));
  }
}
