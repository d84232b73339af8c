package io.gongping.scoring.grading.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.support.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EvaluationSpaceTest {

  private static final int KIB = 1024;

  private final EvaluationSpace space = new EvaluationSpace(4 * KIB, Duration.ofMillis(50));

  @Test
  void evaluationsShareTheSpaceAndWhoFindsNoneIsRefused() {
    assertThat(space.take(3 * KIB)).isEqualTo(3);
    assertThat(space.take(1)).isEqualTo(1);
    assertThatThrownBy(() -> space.take(1))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.getMessage()).isNotNull();
              assertThat(ScoringProblem.EVALUATIONS_BUSY.entry().status()).isEqualTo(503);
            });

    space.giveBack(1);
    assertThat(space.take(KIB)).isEqualTo(1);
  }

  @Test
  void oneThatNeedsMoreThanThereIsRunsAlone() {
    int all = space.take(Long.MAX_VALUE);
    assertThat(all).isEqualTo(4);
    assertThatThrownBy(() -> space.take(1)).isInstanceOf(ProblemException.class);
    space.giveBack(all);
    assertThat(space.take(5 * KIB)).isEqualTo(4);
  }

  @Test
  void whoComesWhileItIsFullWaitsForTheOthers() throws Exception {
    EvaluationSpace patient = new EvaluationSpace(KIB, Duration.ofSeconds(30));
    int taken = patient.take(KIB);
    CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> patient.take(KIB));
    assertThat(next).isNotDone();
    patient.giveBack(taken);
    assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void aRequestThatReadsTwiceCountsOnceAndGivesBackOnce() {
    HeldSpace held = new HeldSpace(space);
    held.take(2 * KIB);
    held.take(2 * KIB);
    assertThat(space.take(2 * KIB)).isEqualTo(2);
    space.giveBack(2);

    held.giveBack();
    held.giveBack();
    assertThat(space.take(4 * KIB)).isEqualTo(4);
    assertThatThrownBy(() -> space.take(1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void theSpaceOfTwoEvaluationsIsTakenAtOnce() {
    HeldSpace held = new HeldSpace(space);
    held.take(3 * KIB);
    // Reading the assessment asks for the first one again.
    held.take(2 * KIB);
    assertThat(space.take(KIB)).isEqualTo(1);
    HeldSpace other = new HeldSpace(space);
    assertThatThrownBy(() -> other.take(1)).isInstanceOf(ProblemException.class);

    held.giveBack();
    space.giveBack(1);
    assertThat(space.take(4 * KIB)).isEqualTo(4);
  }
}
