package io.gongping.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a server in a process of its own. An open port is not enough: it may answer 503. */
public final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * Returns when the address answers 200.
   *
   * @throws StackException if the process ends or the time is up
   */
  public void await(ChildProcess process, URI address, Duration limit) {
    await(process, () -> answers(address), limit);
  }

  /**
   * Returns when the loopback port accepts connections, for a server that does not speak HTTP.
   *
   * @throws StackException if the process ends or the time is up
   */
  public void awaitPort(ChildProcess process, int port, Duration limit) {
    await(process, () -> Ports.answers(port), limit);
  }

  private static void await(ChildProcess process, BooleanSupplier ready, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      process.requireAlive();
      if (System.nanoTime() > end) {
        throw new StackException(
            "%s is not ready after %d s; the last lines of its log:%n%s"
                .formatted(process.name(), limit.toSeconds(), process.lastLines()));
      }
      pause();
    }
  }

  private boolean answers(URI address) {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for " + address, e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting.", e);
    }
  }
}
