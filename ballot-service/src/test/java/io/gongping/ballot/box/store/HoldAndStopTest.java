package io.gongping.ballot.box.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Crowd;
import io.gongping.ballot.fixture.Crowd.Answer;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.slip.SlipCode;
import io.gongping.embedded.EmbeddedStack;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the casting statement relies on, with the timing in the hands of the test. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus and the test resource set the fields.
class HoldAndStopTest {

  private static final Duration A_WHILE = Duration.ofMillis(500);

  EmbeddedStack stack;

  @TestHTTPResource("/api/v1/ballots")
  URI ballots;

  private String id = "";
  private Slip slip;

  @BeforeEach
  void openAnAssessment() {
    id = Organiser.opened(Definitions.county());
    slip = Organiser.slips(id, "M1-B", 1).getFirst();
  }

  @Test
  void aCastThatWaitedForTheCloseSeesIt() throws SQLException {
    try (Connection closing = transaction();
        Crowd crowd = new Crowd(ballots, 1)) {
      execute(closing, "SELECT stop_box('" + id + "')");
      CompletableFuture<Answer> cast = crowd.cast(slip, "A");
      await().during(A_WHILE).until(() -> !cast.isDone());
      execute(
          closing, "UPDATE box_assessment SET state = 'CLOSED' WHERE assessment_id = '" + id + "'");
      closing.commit();
      assertThat(cast.join().body()).contains("assessment-closed");
    }
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(0, 0, 0));
  }

  @Test
  void aCastHoldsTheBoxUntilItIsWritten() throws SQLException {
    byte[] hash = SlipCode.parse(slip.code()).orElseThrow().hash();
    try (Connection other = transaction();
        Connection closing = transaction();
        Crowd crowd = new Crowd(ballots, 1)) {
      // Somebody else is about to spend the same slip, so that the cast has to wait for them.
      try (PreparedStatement spend = other.prepareStatement("INSERT INTO spent VALUES (?, ?)")) {
        spend.setBytes(1, hash);
        spend.setBytes(2, hash);
        spend.executeUpdate();
      }
      CompletableFuture<Answer> cast = crowd.cast(slip, "A");
      await().during(A_WHILE).until(() -> !cast.isDone());
      assertThat(couldStop(closing)).as("the box can be stopped under a cast").isFalse();
      other.rollback();
      assertThat(cast.join().acknowledged()).isTrue();
      await().until(() -> couldStop(closing));
    }
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(1, 1, 1));
  }

  private boolean couldStop(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT pg_try_advisory_xact_lock(hashtextextended('" + id + "', 1))")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private Connection transaction() throws SQLException {
    Connection connection = new Box(stack).superuser("box");
    connection.setAutoCommit(false);
    return connection;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
