package io.gongping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.demonstration.LargeAssessment;
import io.gongping.demonstration.LargeAssessment.Slips;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;
import io.gongping.local.LocalStack;
import io.gongping.local.Service;
import io.gongping.local.ServiceProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kills every part while ballots are cast, then empties the scoring database and counts again. */
@ExtendWith(Installation.Extension.class)
class NothingIsLostTest {

  private static final int BALLOTS = Integer.getInteger("gongping.fault-test.ballots", 4_000);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String ORGANISER = "organiser1";

  @Test
  void everyAcknowledgedBallotIsCountedOnceThoughEveryPartIsKilledMeanwhile(
      Installation installation) throws Exception {
    LargeAssessment assessment =
        new LargeAssessment(installation.ballot(), installation.scoring(), 1, BALLOTS);
    String id = assessment.open();
    Slips slips = assessment.slips(id, 0);
    Caster caster = new Caster(installation.ballot(), slips);

    int wave = BALLOTS / Fault.values().length;
    int from = 0;
    for (Fault fault : Fault.values()) {
      castMeanwhile(caster, from, from + wave, fault, installation);
      from += wave;
    }
    caster.cast(from, BALLOTS);
    assessment.closeAndTally(id, LIMIT);

    assertThat(caster.acknowledged()).isEqualTo(BALLOTS);
    assertThat(caster.sentAgain()).as("casts that met a killed part").isPositive();
    assertThat(tallied(installation, id)).isEqualTo(new TreeMap<>(caster.marks()));

    Map<String, String> before = results(installation, id);
    emptyScoringDatabase(installation);
    assessment.awaitFinal(id, LIMIT);
    assertThat(results(installation, id)).isEqualTo(before);
  }

  private enum Fault {
    BALLOT_SERVICE_KILLED {
      @Override
      void strike(Installation installation) {
        killAndRestart(installation.stack().service(Service.BALLOT));
      }
    },
    DATABASE_KILLED {
      @Override
      void strike(Installation installation) {
        installation.stack().servers().killPostgres();
        installation.stack().servers().startPostgres();
        installation.awaitSignIn();
      }
    },
    SCORING_SERVICE_KILLED {
      @Override
      void strike(Installation installation) {
        killAndRestart(installation.stack().service(Service.SCORING));
      }
    },
    BROKER_KILLED {
      @Override
      void strike(Installation installation) {
        installation.stack().servers().stopBrokerAbruptly();
        installation.stack().servers().startBroker();
      }
    };

    abstract void strike(Installation installation);
  }

  /** Casts these slips and strikes when a third of them has been acknowledged. */
  private static void castMeanwhile(
      Caster caster, int from, int to, Fault fault, Installation installation) {
    CompletableFuture<Void> casting = CompletableFuture.runAsync(() -> caster.cast(from, to));
    int third = from + (to - from) / 3;
    Patience.until(
        "a third of the ballots",
        LIMIT,
        () -> (caster.acknowledged() >= third || casting.isDone()) ? true : null);
    assertThat(casting).as("casting when it strikes: %s", fault).isNotDone();
    fault.strike(installation);
    casting.join();
  }

  private static void killAndRestart(ServiceProcess service) {
    service.kill();
    service.start();
    service.awaitReady();
  }

  private static void emptyScoringDatabase(Installation installation) throws Exception {
    LocalStack stack = installation.stack();
    ServiceProcess scoring = stack.service(Service.SCORING);
    scoring.stop();
    try (Admin kafka = Admin.create(stack.kafkaAdministrator())) {
      kafka.deleteConsumerGroups(List.of("gongping-scoring")).all().get();
    }
    try (Connection superuser = stack.superuser("scoring");
        Statement statement = superuser.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE");
      statement.execute("CREATE SCHEMA public AUTHORIZATION scoring_owner");
      statement.execute("GRANT USAGE ON SCHEMA public TO scoring_app");
    } catch (SQLException failure) {
      throw new IllegalStateException("The scoring database could not be emptied", failure);
    }
    scoring.migrate();
    scoring.start();
    scoring.awaitReady();
  }

  /** Each subject's result as it is served, byte for byte. */
  private static Map<String, String> results(Installation installation, String id) {
    Map<String, String> bySubject = new LinkedHashMap<>();
    for (int subject = 0; subject < LargeAssessment.SUBJECTS; subject++) {
      String key = LargeAssessment.subjectKey(subject);
      bySubject.put(
          key,
          installation
              .scoring()
              .get(ORGANISER, "/assessments/%s/results/%s".formatted(id, key))
              .expect(200)
              .response()
              .body());
    }
    return bySubject;
  }

  /** The tally as the results show it, by {@code subject/item/option}. */
  private static Map<String, Integer> tallied(Installation installation, String id)
      throws JsonProcessingException {
    Map<String, Integer> votes = new TreeMap<>();
    for (var result : results(installation, id).entrySet()) {
      for (JsonNode item : Http.JSON.readTree(result.getValue()).path("items")) {
        String place = result.getKey() + "/" + item.path("item").asText() + "/";
        item.path("options")
            .forEach(
                option ->
                    votes.put(
                        place + option.path("option").asText(), option.path("votes").asInt()));
        votes.put(place + "-", item.path("ballots").asInt() - item.path("opinions").asInt());
      }
    }
    return votes;
  }
}
