package io.gongping.ballot.turnout.app;

import static io.gongping.ballot.fixture.Organiser.organiser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.box.BallotBoxes;
import io.gongping.ballot.box.BallotBoxes.PaperBallots;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.turnout.Readings;
import io.gongping.ballot.turnout.Turnout;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus sets the fields.
class ReadTurnoutTest {

  @Inject ReadTurnout readTurnout;
  @Inject Readings readings;
  @Inject Clock clock;

  @Test
  void itIsToldByTheClockAndNotByTheCast() {
    String id = opened(50);
    List<Slip> slips = Organiser.slips(id, "M1-B", 20);
    cast(slips.subList(0, 5));
    turnout(id).body("papers[1].percent", equalTo(0)).body("readAt", nullValue());
    long next = next();
    readTurnout.takeAll(next);
    turnout(id)
        .body("papers.paper", contains("M1-A", "M1-B"))
        .body("papers.percent", contains(0, 10))
        .body("readAt", equalTo(readTurnout.due(next).toString()));
    cast(slips.subList(5, 15));
    turnout(id).body("papers[1].percent", equalTo(10));
    readTurnout.takeAll(next);
    turnout(id).body("papers[1].percent", equalTo(10));
    readTurnout.takeAll(next + 1);
    turnout(id).body("papers[1].percent", equalTo(30));
  }

  @Test
  void correctingWhatWasIssuedRevealsNothing() {
    String id = opened(50);
    cast(Organiser.slips(id, "M1-B", 20).subList(0, 7));
    readTurnout.takeAll(next());
    String before = turnout(id).extract().asString();
    for (int issued = 20; issued >= 0; issued--) {
      Organiser.attendance(id, "M1-B", 20, issued);
      assertThat(turnout(id).extract().asString()).isEqualTo(before);
    }
  }

  @Test
  void theTurnoutOfASmallPaperIsNotTold() {
    String id = opened(19);
    cast(Organiser.slips(id, "M1-B", 19));
    readTurnout.takeAll(next());
    turnout(id).body("papers[1].percent", nullValue()).body("papers[0].percent", equalTo(0));
  }

  @Test
  void beforeTheOpeningThereIsNone() {
    turnout(Organiser.draft(Definitions.county())).body("papers.percent", contains(0, 0));
    turnout(
            Organiser.draft(
                new com.fasterxml.jackson.databind.ObjectMapper()
                    .createObjectNode()
                    .put("region", Definitions.REGION)))
        .body("papers", empty());
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersFromTheirTurn() {
    UUID failing = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    List<UUID> taken = new ArrayList<>();
    ReadTurnout partly =
        new ReadTurnout(
            new Boxes(List.of(failing, other), failing),
            new Readings() {
              @Override
              public Optional<Reading> last(UUID assessmentId) {
                return Optional.empty();
              }

              @Override
              public void take(
                  UUID assessmentId, long interval, UnaryOperator<List<Turnout>> next) {
                taken.add(assessmentId);
              }
            },
            clock,
            Duration.ofMinutes(10));
    assertThatThrownBy(() -> partly.takeAll(1)).isInstanceOf(IllegalStateException.class);
    assertThat(taken).containsExactly(other);
  }

  /** Boxes of which one cannot be counted. */
  private record Boxes(List<UUID> open, UUID failing) implements BallotBoxes {

    @Override
    public List<PaperBallots> ballots(UUID assessmentId) {
      if (assessmentId.equals(failing)) {
        throw new IllegalStateException("cannot be counted");
      }
      return List.of();
    }

    @Override
    public void open(UUID assessmentId, String opened) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close(UUID assessmentId, String closedOn, Collection<PaperAttendance> attendance) {
      throw new UnsupportedOperationException();
    }
  }

  /** An interval that the service itself does not reach during the test. */
  private static final java.util.concurrent.atomic.AtomicLong NEXT =
      new java.util.concurrent.atomic.AtomicLong(300_000_000);

  private static long next() {
    return NEXT.addAndGet(2);
  }

  private static String opened(int entitled) {
    ObjectNode definition = Definitions.county();
    ((ObjectNode) definition.at("/papers/1")).put("entitled", entitled);
    return Organiser.opened(definition);
  }

  private static void cast(List<Slip> slips) {
    slips.forEach(slip -> Rater.cast(slip, "A").then().statusCode(201));
  }

  private static ValidatableResponse turnout(String id) {
    return organiser().get("/api/v1/assessments/{id}/turnout", id).then().statusCode(200);
  }
}
