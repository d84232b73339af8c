package io.gongping.support.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {

  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void workThatFailsIsTriedAgain() {
    AtomicInteger rounds = new AtomicInteger();
    BackgroundLoop loop =
        new BackgroundLoop(
            "failing",
            SHORT,
            SHORT,
            () -> {
              if (rounds.incrementAndGet() < 5) {
                throw new IllegalStateException("not yet");
              }
              return false;
            });
    loop.start();
    await().until(() -> rounds.get() > 5);
    assertThat(loop.failing()).isFalse();
    loop.stop(LONG);
  }

  @Test
  void itWaitsLongerTheMoreOftenItFails() {
    AtomicInteger rounds = new AtomicInteger();
    BackgroundLoop loop =
        new BackgroundLoop(
            "failing",
            SHORT,
            LONG,
            () -> {
              rounds.incrementAndGet();
              throw new IllegalStateException("never");
            });
    loop.start();
    await().until(loop::failing);
    // 5 ms doubled for each failure: ten rounds take five seconds.
    await().during(Duration.ofMillis(300)).atMost(LONG).until(() -> rounds.get() < 10);
    loop.stop(LONG);
  }

  @Test
  void whileThereIsMoreItDoesNotPause() {
    AtomicInteger rounds = new AtomicInteger();
    BackgroundLoop loop =
        new BackgroundLoop("busy", SHORT, LONG, () -> rounds.incrementAndGet() % 1000 != 0);
    loop.start();
    await().atMost(Duration.ofSeconds(5)).until(() -> rounds.get() >= 1000);
    loop.stop(LONG);
  }

  @Test
  void aRoundMayBeTheLast() {
    AtomicInteger rounds = new AtomicInteger();
    AtomicReference<BackgroundLoop> self = new AtomicReference<>();
    self.set(
        new BackgroundLoop(
            "ending",
            SHORT,
            SHORT,
            () -> {
              self.get().stop(LONG);
              return rounds.incrementAndGet() > 0;
            }));
    self.get().start();
    await().until(() -> rounds.get() > 0);
    await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 1);
  }

  @Test
  void afterTheStopNothingIsDone() {
    AtomicInteger rounds = new AtomicInteger();
    BackgroundLoop loop =
        new BackgroundLoop("stopped", SHORT, LONG, () -> rounds.incrementAndGet() < 0);
    loop.start();
    await().until(() -> rounds.get() > 0);
    loop.stop(LONG);
    int done = rounds.get();
    await().during(Duration.ofMillis(100)).until(() -> rounds.get() == done);
  }

  @Test
  void namesWhyARoundFailedWithoutWhatWasSaid() {
    Throwable failure =
        new IllegalStateException("row 17", new SecurityException("marks AAB", null));

    assertThat(BackgroundLoop.causes(failure))
        .isEqualTo("IllegalStateException, SecurityException");
  }

  @Test
  void aReasonThatQuotesNoDataIsTold() {
    BackgroundLoop loop =
        new BackgroundLoop(
            "failing",
            SHORT,
            LONG,
            () -> {
              throw new Plain("no right on topic t", new IllegalStateException("marks AAB"));
            });
    assertThat(loop.trouble()).isEmpty();
    loop.start();
    await().until(loop::failing);
    await()
        .until(
            loop::trouble,
            Optional.of("Plain: no right on topic t, IllegalStateException")::equals);
    loop.stop(LONG);
  }

  private static final class Plain extends RuntimeException implements PlainReason {

    Plain(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
