package io.gongping.ballot.box.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.box.Cast;
import io.gongping.ballot.box.CastLedger;
import io.gongping.ballot.box.CastOutcome;
import io.gongping.ballot.box.Credential;
import io.gongping.ballot.box.MarkedPaper;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.slip.SlipCode;
import io.gongping.embedded.EmbeddedStack;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class GroupCommitterTest {

  private static final String ALL_A = "A".repeat(16);
  private static final String ALL_B = "B".repeat(16);

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @SuppressWarnings("NullAway.Init") // Set by Quarkus.
  @Inject
  CastLedger ledger;

  private String id = "";
  private List<Slip> slips = List.of();

  @BeforeEach
  void openAnAssessment() {
    id = Organiser.opened(Definitions.county());
    slips = Organiser.slips(id, "M1-B", 20);
  }

  @Test
  void aCastThatCannotBeWrittenDoesNotFailTheOthersOfItsGroup() throws Exception {
    // The database refuses marks that are none; no request gets that far.
    List<CastOutcome> outcomes =
        throughOneGroup(
            IntStream.range(0, 20).mapToObj(i -> cast(i, i == 7 ? "not marks" : ALL_A)).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      assertThat(outcomes.get(i))
          .isEqualTo(i == 7 ? CastOutcome.UNAVAILABLE : CastOutcome.IN_THE_BOX);
    }
    assertThat(new Box(stack).of(id).spent()).isEqualTo(19);
    assertThat(new Box(stack).of(id).ballots()).isEqualTo(19);
  }

  @Test
  void castsOfOneSlipInOneGroupAreOneBallot() throws Exception {
    List<CastOutcome> outcomes =
        throughOneGroup(List.of(cast(0, ALL_A), cast(0, ALL_B), cast(0, ALL_A), cast(1, ALL_A)));
    assertThat(outcomes.get(0)).isEqualTo(outcomes.get(2));
    assertThat(outcomes.subList(0, 2))
        .containsExactlyInAnyOrder(CastOutcome.IN_THE_BOX, CastOutcome.SLIP_SPENT);
    assertThat(outcomes.get(3)).isEqualTo(CastOutcome.IN_THE_BOX);
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(2, 2, 2));
  }

  @Test
  void aFullQueueRefusesAtOnce() throws Exception {
    GroupCommitter committer = new GroupCommitter(ledger, 1, 64, 5);
    List<CompletableFuture<CastOutcome>> waiting = submitAll(committer, 8);
    assertThat(waiting.subList(5, 8)).allMatch(CompletableFuture::isDone);
    assertThat(waiting.get(7).join()).isEqualTo(CastOutcome.UNAVAILABLE);
    committer.start(new StartupEvent());
    assertThat(waiting.subList(0, 5).stream().map(CompletableFuture::join))
        .containsOnly(CastOutcome.IN_THE_BOX);
    committer.stop(new ShutdownEvent());
    assertThat(new Box(stack).of(id).ballots()).isEqualTo(5);
  }

  @Test
  void whatWaitsIsWrittenBeforeItStopsAndNothingIsTakenAfter() throws Exception {
    GroupCommitter committer = new GroupCommitter(ledger, 2, 3, 100);
    List<CompletableFuture<CastOutcome>> waiting = submitAll(committer, 10);
    committer.start(new StartupEvent());
    committer.stop(new ShutdownEvent());
    assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(CastOutcome.IN_THE_BOX);
    assertThat(committer.submit(cast(15, ALL_A)).toCompletableFuture().join())
        .isEqualTo(CastOutcome.UNAVAILABLE);
    assertThat(new Box(stack).of(id).ballots()).isEqualTo(10);
  }

  private List<CastOutcome> throughOneGroup(List<Cast> casts) throws InterruptedException {
    GroupCommitter committer = new GroupCommitter(ledger, 1, 64, 100);
    List<CompletionStage<CastOutcome>> outcomes = new ArrayList<>();
    casts.forEach(cast -> outcomes.add(committer.submit(cast)));
    committer.start(new StartupEvent());
    committer.stop(new ShutdownEvent());
    return outcomes.stream().map(outcome -> outcome.toCompletableFuture().join()).toList();
  }

  private List<CompletableFuture<CastOutcome>> submitAll(GroupCommitter committer, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> committer.submit(cast(i, ALL_A)).toCompletableFuture())
        .toList();
  }

  private Cast cast(int slip, String marks) {
    Slip drawn = slips.get(slip);
    Credential credential = new Credential.Slip(SlipCode.parse(drawn.code()).orElseThrow());
    MarkedPaper ballot = new MarkedPaper(drawn.paperId(), marks);
    return new Cast(
        UUID.fromString(id),
        credential.hash(),
        credential.answerTo(ballot),
        UUID.randomUUID(),
        ballot,
        true);
  }
}
