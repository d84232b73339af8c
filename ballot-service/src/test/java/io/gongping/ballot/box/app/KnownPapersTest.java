package io.gongping.ballot.box.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Papers are made ready once for all casts, as long as there is room for their items. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus sets the fields.
class KnownPapersTest {

  /** Items of paper M1-B and what a paper takes beside them. */
  private static final int ONE_PAPER = 16 + 10;

  @Inject Papers stored;
  @Inject ManagedExecutor workers;

  private final AtomicInteger reads = new AtomicInteger();
  private UUID paperId = UUID.randomUUID();

  @BeforeEach
  void openAnAssessment() {
    String id = Organiser.opened(Definitions.county());
    paperId = Organiser.slips(id, "M1-B", 1).getFirst().paperId();
  }

  @Test
  void aPaperWithRoomIsReadOnce() {
    KnownPapers known = keeping(ONE_PAPER);
    for (int i = 0; i < 200; i++) {
      assertThat(find(known, paperId)).isPresent();
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void aPaperBeyondTheBoundIsNotKept() {
    KnownPapers known = keeping(ONE_PAPER - 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              assertThat(find(known, paperId)).isPresent();
              return reads.get() > 3;
            });
  }

  @Test
  void whatIsNotThereIsLookedForAgain() {
    KnownPapers known = keeping(ONE_PAPER);
    UUID nowhere = UUID.randomUUID();
    assertThat(find(known, nowhere)).isEmpty();
    assertThat(find(known, nowhere)).isEmpty();
    assertThat(reads).hasValue(2);
  }

  private static Optional<KnownPapers.KnownPaper> find(KnownPapers known, UUID paperId) {
    return known.find(paperId).toCompletableFuture().join();
  }

  private KnownPapers keeping(int items) {
    return new KnownPapers(new Counting(), new Bound(items), workers);
  }

  private final class Counting implements Papers {

    @Override
    public Optional<Paper> find(UUID wanted) {
      reads.incrementAndGet();
      return stored.find(wanted);
    }

    @Override
    public List<Paper> of(UUID assessmentId) {
      return stored.of(assessmentId);
    }

    @Override
    public Optional<SlipEntry> slip(byte[] hash) {
      return stored.slip(hash);
    }
  }

  private record Bound(int items) implements CastingConfig {

    @Override
    public int writers() {
      return 1;
    }

    @Override
    public int group() {
      return 1;
    }

    @Override
    public int queue() {
      return 1;
    }
  }
}
