package io.gongping.load;

import io.gongping.demonstration.LargeAssessment;
import io.gongping.demonstration.LargeAssessment.Slips;
import io.gongping.demonstration.client.Accounts;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.local.Folders;
import io.gongping.local.LocalStack;
import io.gongping.local.Progress;
import io.gongping.local.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Casts ballots over HTTP in rounds. Before each round pgbench does the same rows on the same
 * server, so that a round and its baseline see the same machine. Then everything is closed and the
 * time until the tally is final is taken.
 */
public final class LoadTest {

  private static final int DIFFERENT_SHEETS = 1_000;
  private static final Duration TALLY_LIMIT = Duration.ofMinutes(30);
  private static final Duration WARM_UP_BASELINE = Duration.ofSeconds(5);

  private final LoadOptions options;
  private final PrintStream out;

  private LoadTest(LoadOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs the load test; see {@link LoadOptions} for the arguments. */
  @SuppressWarnings("SystemOut") // This is a command line program.
  public static void main(String[] arguments) throws IOException {
    try {
      LoadOptions options = LoadOptions.of(List.of(arguments));
      Tool.require("wrk", "wrk");
      Tool.require("pgbench", "postgresql-contrib");
      new LoadTest(options, System.out).run();
    } catch (LoadTestException failure) {
      System.err.println("gongping: " + failure.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException {
    Path folder = Files.createTempDirectory("gongping-load");
    Progress progress = new Progress(out, InstantSource.system());
    LocalStack stack =
        new LocalStack(LocalStack.Options.temporary(Project.current(), folder), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, folder), "stopper"));
    stack.start();
    out.println(measure(stack, folder.resolve("load"), progress));
  }

  private String measure(LocalStack stack, Path folder, Progress progress) {
    Http http = new Http();
    Accounts accounts = new Accounts(http, stack.endpoints().token(), stack.passwords());
    Api ballot = new Api(http, stack.endpoints().ballot(), accounts);
    Api scoring = new Api(http, stack.endpoints().scoring(), accounts);
    LargeAssessment assessment =
        new LargeAssessment(ballot, scoring, options.rounds() + 1, options.ballotsARound());
    Baseline baseline = baseline(stack, folder);
    Wrk wrk = new Wrk(folder, options.clients());
    List<String> sheets = sheets();
    LoadReport report = new LoadReport(options.ballots(), options.clients());
    String id = assessment.open();
    try (Footprint footprint = Footprint.watch(stack.processes())) {
      progress.say("Warming up.");
      baseline.perSecond(WARM_UP_BASELINE);
      Slips unmeasured = assessment.slips(id, options.rounds());
      wrk.cast(stack.endpoints().ballot(), unmeasured.paperId(), unmeasured.codes(), sheets);
      Map<String, Duration> spent = new HashMap<>();
      for (int round = 0; round < options.rounds(); round++) {
        double alone = baseline.perSecond(options.baseline());
        Slips slips = assessment.slips(id, round);
        Map<String, Duration> before = footprint.processorTime();
        CastRound cast =
            wrk.cast(stack.endpoints().ballot(), slips.paperId(), slips.codes(), sheets);
        footprint
            .processorTime()
            .forEach((name, now) -> spent.merge(name, now.minus(before.get(name)), Duration::plus));
        report.round(round + 1, alone, cast, footprint.nowMib());
        progress.say(
            "Round %d: %.0f ballots/s over HTTP, %.0f transactions/s by pgbench."
                .formatted(round + 1, cast.perSecond(), alone));
      }
      Duration tally = assessment.closeAndTally(id, TALLY_LIMIT);
      report.end(tally, footprint.peakMib(), spent);
    }
    return report.text();
  }

  private Baseline baseline(LocalStack stack, Path folder) {
    Baseline baseline =
        new Baseline(
            folder,
            stack.servers().postgresPort(),
            stack.servers().superuserPassword(),
            options.clients());
    try (Connection superuser = stack.superuser("postgres")) {
      baseline.prepare(superuser);
    } catch (SQLException failure) {
      throw new LoadTestException("PostgreSQL cannot be reached: " + failure);
    }
    return baseline;
  }

  private static List<String> sheets() {
    Random random = new Random(1);
    return Stream.generate(() -> LargeAssessment.marks(random).toString())
        .limit(DIFFERENT_SHEETS)
        .toList();
  }

  private static void end(LocalStack stack, Path folder) {
    stack.close();
    Folders.delete(folder);
  }
}
