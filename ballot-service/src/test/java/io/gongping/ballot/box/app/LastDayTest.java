package io.gongping.ballot.box.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongping.ballot.Today;
import io.gongping.ballot.box.Credential;
import io.gongping.ballot.box.GivenBallot;
import io.gongping.ballot.box.Papers;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.slip.SlipCode;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.support.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of the last day, with a clock that stands still. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus and the test resource set the fields.
class LastDayTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  EmbeddedStack stack;
  @Inject KnownPapers papers;
  @Inject Papers stored;
  @Inject GroupCommitter committer;

  private final LocalDate lastDay = Definitions.today().plusDays(9);
  private final Instant midnight = lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
  private String id = "";
  private List<Slip> slips = List.of();

  @BeforeEach
  void openAnAssessment() {
    id = Organiser.opened(Definitions.county());
    slips = Organiser.slips(id, "M1-B", 3);
  }

  @Test
  void aBallotIsTakenUntilTheLastMomentOfTheLastDay() {
    assertThat(cast(midnight.minusNanos(1), slips.get(0), "A")).hasSize(32);
    refused(midnight, slips.get(1), "A", "closing-day-passed");
    refused(midnight.plusSeconds(86_400), slips.get(1), "A", "closing-day-passed");
    assertThat(new Box(stack).of(id).spent()).isEqualTo(1);
    assertThat(new Box(stack).of(id).ballots()).isEqualTo(1);
  }

  @Test
  void midnightIsThatOfThePlaceAndNotOfUtc() {
    Instant eveningInUtc = lastDay.atTime(23, 30).toInstant(ZoneOffset.UTC);
    refused(eveningInUtc, slips.get(0), "A", "closing-day-passed");
    assertThat(cast(lastDay.atTime(23, 30).atZone(ZONE).toInstant(), slips.get(0), "A"))
        .isNotEmpty();
  }

  @Test
  void aRepetitionOfWhatWasTakenGetsItsAnswerAfterTheLastDay() {
    byte[] answer = cast(midnight.minusSeconds(1), slips.get(0), "B");
    assertThat(cast(midnight.plusSeconds(1), slips.get(0), "B")).isEqualTo(answer);
    refused(midnight.plusSeconds(1), slips.get(0), "C", "slip-spent");
    Organiser.close(id, 3);
    assertThat(cast(midnight.plusSeconds(2), slips.get(0), "B")).isEqualTo(answer);
    refused(midnight.plusSeconds(2), slips.get(1), "B", "assessment-closed");
  }

  @Test
  void anInspectionSaysWhetherTheBoxTakesBallotsToday() {
    SlipCode code = SlipCode.parse(slips.get(0).code()).orElseThrow();
    assertThat(inspecting(midnight.minusNanos(1)).inspect(code).open()).isTrue();
    assertThat(inspecting(midnight).inspect(code).open()).isFalse();
    Organiser.close(id, 3);
    assertThat(inspecting(midnight.minusNanos(1)).inspect(code).open()).isFalse();
  }

  private InspectSlip inspecting(Instant now) {
    return new InspectSlip(stored, new Today(Clock.fixed(now, ZONE), ZONE));
  }

  @Test
  void aLateCastDoesNotKeepThoseOfItsGroupOut() {
    assertThat(cast(midnight.minusSeconds(1), slips.get(0), "A")).isNotEmpty();
    refused(midnight, slips.get(1), "A", "closing-day-passed");
    assertThat(cast(midnight.minusSeconds(1), slips.get(1), "A")).isNotEmpty();
    assertThat(new Box(stack).of(id).ballots()).isEqualTo(2);
  }

  private byte[] cast(Instant now, Slip slip, String option) {
    Credential credential = new Credential.Slip(SlipCode.parse(slip.code()).orElseThrow());
    return new CastBallot(
            papers,
            committer,
            new Today(Clock.fixed(now, ZONE), ZONE),
            new CastMetrics(new SimpleMeterRegistry(), committer))
        .cast(credential, slip.paperId(), new GivenBallot(Rater.marks(option), Map.of(), Map.of()))
        .toCompletableFuture()
        .join();
  }

  private void refused(Instant now, Slip slip, String option, String code) {
    assertThatThrownBy(() -> cast(now, slip, option))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.code().code()).isEqualTo(code));
  }
}
