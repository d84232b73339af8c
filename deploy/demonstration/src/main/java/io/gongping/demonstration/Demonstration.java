package io.gongping.demonstration;

import io.gongping.demonstration.client.Accounts;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Endpoints;
import io.gongping.demonstration.client.Http;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Runs the main job and holds every grade against the expected one. */
public final class Demonstration {

  /** The assessments, in the order in which they run. */
  private static final List<String> SCENARIOS = List.of("annual", "vertical", "performance");

  /** The zone in which the ballot service reads the dates of a timetable. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Endpoints endpoints;
  private final Map<String, String> passwords;
  private final PrintStream out;

  /**
   * Prepares the job.
   *
   * @param endpoints a running installation
   * @param passwords by account: organiser1, organiser3, assessor1, committee1, archivist1 and
   *     auditor1 are needed
   * @param out where progress and the table of grades go
   */
  public Demonstration(Endpoints endpoints, Map<String, String> passwords, PrintStream out) {
    this.endpoints = endpoints;
    this.passwords = Map.copyOf(passwords);
    this.out = out;
  }

  /**
   * Does the main job once.
   *
   * @return whether every grade came out as expected and every score card arrived in the archive
   * @throws io.gongping.demonstration.client.RequestFailedException if a request is refused or
   *     nothing answers
   */
  public boolean run() {
    Http http = new Http();
    Accounts accounts = new Accounts(http, endpoints.token(), passwords);
    boolean asExpected = true;
    for (String name : SCENARIOS) {
      Scenario scenario = Scenario.named(name);
      AssessmentRun run =
          new AssessmentRun(
              scenario,
              new Api(http, endpoints.ballot(), accounts),
              new Api(http, endpoints.scoring(), accounts),
              new Api(http, endpoints.dossier(), accounts),
              LocalDate.now(ZONE),
              out);
      asExpected &= run.fromDraftToArchive();
    }
    asExpected &=
        new FormsRun(
                FormsScenario.read(),
                new Api(http, endpoints.ballot(), accounts),
                new Api(http, endpoints.scoring(), accounts),
                new Api(http, endpoints.dossier(), accounts),
                LocalDate.now(ZONE),
                out)
            .fromDraftToArchive();
    out.println(
        asExpected
            ? "Every grade came out as expected."
            : "NOT every grade came out as expected; see the lines marked with NO above.");
    return asExpected;
  }
}
