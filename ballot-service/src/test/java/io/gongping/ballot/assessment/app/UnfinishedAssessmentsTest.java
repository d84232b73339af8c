package io.gongping.ballot.assessment.app;

import static io.gongping.ballot.fixture.Organiser.organiser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.Assessments;
import io.gongping.ballot.box.BallotBoxes;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus and the test resource set the fields.
class UnfinishedAssessmentsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  EmbeddedStack stack;
  @Inject Assessments assessments;
  @Inject BallotBoxes boxes;

  @Test
  void anOpeningThatWasLeftHalfDoneIsCarriedThrough() {
    String id = Organiser.noticed(Definitions.county());
    leave(id, noticed -> noticed.opening(Definitions.today(), UUID::randomUUID));
    await().atMost(LONG).until(() -> state(id).equals("OPEN"));
    Slip slip = Organiser.slips(id, "M1-B", 1).getFirst();
    Rater.cast(slip, "A").then().statusCode(201);
  }

  @Test
  void oneThatCannotBeFinishedDoesNotKeepTheOthersFromTheirTurn() throws SQLException {
    // First in the order of the ids, and with a definition that no service can open.
    String broken = "00000000-0000-4000-8000-000000000001";
    superuser(
        """
        INSERT INTO assessment (id, region, state, version, definition, notice_published_on, notice_place)
        VALUES ('%s', '980101', 'OPENING', 2, '{}', '2026-01-01', 'x')
        """
            .formatted(broken));
    try {
      String id = Organiser.noticed(Definitions.county());
      leave(id, noticed -> noticed.opening(Definitions.today(), UUID::randomUUID));
      await().atMost(LONG).until(() -> state(id).equals("OPEN"));
    } finally {
      superuser(
          """
          UPDATE assessment SET state = 'DRAFT', notice_published_on = NULL, notice_place = NULL
          WHERE id = '%1$s'; DELETE FROM assessment WHERE id = '%1$s'
          """
              .formatted(broken));
    }
  }

  private void superuser(String sql) throws SQLException {
    try (Connection connection = new Box(stack).superuser("assessment");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aRepeatedRequestFindsTheOpeningDoneOrDoesIt() {
    String id = Organiser.noticed(Definitions.county());
    leave(id, noticed -> noticed.opening(Definitions.today(), UUID::randomUUID));
    assertThat(Organiser.change(id, "opening", 2).statusCode()).isIn(200, 412);
    assertThat(state(id)).isEqualTo("OPEN");
  }

  @Test
  void aClosingThatWasLeftHalfDoneIsCarriedThrough() {
    String id = openedWithOneBallot();
    leave(id, open -> open.closing(Definitions.today()));
    await().atMost(LONG).until(() -> state(id).equals("CLOSED"));
    assertOneBallotWasCounted(id);
  }

  @Test
  void aClosingThatTheBoxHasDoneAlreadyIsNoted() {
    String id = openedWithOneBallot();
    boxes.close(
        UUID.fromString(id),
        Definitions.today().toString(),
        List.of(
            new BallotBoxes.PaperAttendance("M1-A", 20, 0, 0),
            new BallotBoxes.PaperAttendance("M1-B", 2000, 1, 1)));
    leave(id, open -> open.closing(Definitions.today()));
    await().atMost(LONG).until(() -> state(id).equals("CLOSED"));
    assertOneBallotWasCounted(id);
  }

  private void assertOneBallotWasCounted(String id) {
    try (Topic topic = new Topic(stack, id)) {
      List<Topic.Event> events = topic.untilClosed();
      assertThat(events).hasSize(3);
      assertThat(events.getLast().data()).contains("\"spent\":1,\"ballots\":1");
    }
  }

  private static String openedWithOneBallot() {
    String id = Organiser.opened(Definitions.county());
    Rater.cast(Organiser.slips(id, "M1-B", 1).getFirst(), "A").then().statusCode(201);
    Organiser.attendance(id, "M1-A", 0, 0);
    Organiser.attendance(id, "M1-B", 1, 1);
    return id;
  }

  /** Takes the first of the two steps, as a service that dies after it. */
  private void leave(String id, UnaryOperator<Assessment> firstStep) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                assessments.update(
                    firstStep.apply(assessments.lock(UUID.fromString(id)).orElseThrow())));
  }

  private static String state(String id) {
    return organiser().get("/api/v1/assessments/{id}", id).then().extract().path("state");
  }
}
