package io.gongping.ballot.assessment.app;

import io.gongping.ballot.assessment.Assessments;
import io.gongping.support.background.BackgroundLoop;
import io.gongping.support.background.InTurn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries through what a service that died, or a box out of reach, left half done. */
@ApplicationScoped
class UnfinishedAssessments {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Assessments assessments;
  private final CarryThrough carryThrough;
  private final InTurn<UUID> turns;
  private final BackgroundLoop loop;

  UnfinishedAssessments(
      Assessments assessments,
      CarryThrough carryThrough,
      @ConfigProperty(name = "gongping.assessment.look-for-unfinished", defaultValue = "PT5S")
          Duration pause) {
    this.assessments = assessments;
    this.carryThrough = carryThrough;
    this.turns = new InTurn<>("Carrying through", pause, LONGEST_PAUSE, System::nanoTime);
    this.loop = new BackgroundLoop("unfinished-assessments", pause, LONGEST_PAUSE, this::finishAll);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  /** Where one cannot be finished, the others still have their turn. */
  private boolean finishAll() {
    return turns.round(
        QuarkusTransaction.requiringNew().call(assessments::unfinished),
        id -> {
          carryThrough.finish(id);
          return false;
        });
  }
}
