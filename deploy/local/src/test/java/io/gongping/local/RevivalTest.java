package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.gongping.embedded.ChildProcess;
import io.gongping.embedded.StackException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevivalTest {

  @TempDir private Path folder;

  private Instant now = Instant.parse("2026-11-25T00:00:00Z");
  private int starts;
  private boolean alive = true;
  private @Nullable ChildProcess child;

  private final Revival revival =
      new Revival(
          new Revival.Mortal("The part", () -> alive, () -> "its last words", this::start),
          () -> now,
          Progress.silent());

  private void start() {
    starts++;
    alive = true;
  }

  @AfterEach
  void endTheChild() {
    if (child != null) {
      child.kill();
    }
  }

  private void die() {
    alive = false;
    revival.look();
  }

  private void pass(Duration time) {
    now = now.plus(time);
    revival.look();
  }

  @Test
  void whatRunsIsLeftAlone() {
    pass(Duration.ofHours(1));

    assertThat(starts).isZero();
  }

  @Test
  void thePauseDoublesWithEachEndThatComesSoon() {
    die();
    pass(Duration.ofMillis(999));
    assertThat(starts).isZero();
    pass(Duration.ofMillis(1));
    assertThat(starts).isEqualTo(1);

    die();
    pass(Duration.ofMillis(1999));
    assertThat(starts).isEqualTo(1);
    pass(Duration.ofMillis(1));
    assertThat(starts).isEqualTo(2);
  }

  @Test
  void whatKeepsEndingIsGivenUpWithItsLastWords() {
    for (int end = 1; end < Revival.LAST; end++) {
      die();
      pass(Duration.ofSeconds(8));
    }
    assertThat(starts).isEqualTo(Revival.LAST - 1);

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(this::die)
        .withMessageContaining("The part ended 5 times within 5 minutes")
        .withMessageContaining("its last words");
  }

  @Test
  void anEndNowAndThenIsNoReasonToGiveUp() {
    for (int end = 0; end < 3 * Revival.LAST; end++) {
      die();
      pass(Duration.ofSeconds(1));
      pass(Revival.SOON);
    }

    assertThat(starts).isEqualTo(3 * Revival.LAST);
  }

  @Test
  void whatCannotBeStartedHasEndedAgain() {
    Revival failing =
        new Revival(
            new Revival.Mortal(
                "The part",
                () -> false,
                () -> "",
                () -> {
                  throw new StackException("The port is taken.");
                }),
            () -> now,
            Progress.silent());
    for (int end = 1; end < Revival.LAST; end++) {
      assertThatNoException().isThrownBy(failing::look);
      now = now.plusSeconds(8);
      assertThatNoException().isThrownBy(failing::look);
    }
    assertThatExceptionOfType(StackException.class).isThrownBy(failing::look);
  }

  @Test
  void aKilledProcessReturns() throws Exception {
    ChildProcess first = startChild();
    Revival ofChild =
        new Revival(
            new Revival.Mortal(
                "The child", () -> child().isAlive(), () -> child().lastLines(), this::startChild),
            () -> now,
            Progress.silent());
    ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
    first.onExit().get(10, TimeUnit.SECONDS);

    ofChild.look();
    now = now.plusSeconds(1);
    ofChild.look();

    assertThat(child()).isNotSameAs(first);
    assertThat(child().isAlive()).isTrue();
  }

  private ChildProcess startChild() {
    ChildProcess started =
        ChildProcess.start(
            new ChildProcess.Spec(
                "The child",
                folder,
                List.of("sh", "-c", "exec sleep 60", folder.toString()),
                Map.of(),
                folder.resolve("child.log")));
    child = started;
    return started;
  }

  private ChildProcess child() {
    if (child == null) {
      throw new IllegalStateException("There is no child.");
    }
    return child;
  }
}
