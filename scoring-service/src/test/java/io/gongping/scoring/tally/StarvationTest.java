package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.awaitState;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** An assessment whose row cannot be read, among others. */
@ServiceTest
class StarvationTest extends OnStack {

  @Test
  void oneThatCannotBeReconciledLeavesTheOthersDone() throws SQLException {
    BallotBox broken = BallotBox.inRegion("990100");
    BallotBox other = BallotBox.inRegion("990100");
    ProducerRecord<String, byte[]> orphan =
        new ProducerRecord<>(
            BallotBox.TOPIC,
            other.opened().partition(),
            other.id().toString(),
            "?".getBytes(UTF_8));
    Topic.send(stack, List.of(other.opened(), orphan));
    Topic.send(stack, List.of(broken.opened(), other.closed()));
    awaitState(other.id(), "DISCREPANT");
    Topic.send(stack, List.of(broken.closed()));
    awaitState(broken.id(), "DISCREPANT");
    String closed = spoil("closed", broken.id(), "{}");
    try {
      Stage.resolveWhatBelongsToNobody();
      awaitState(other.id(), "FINAL");
    } finally {
      spoil("closed", broken.id(), closed);
    }
    // It was only put off.
    awaitState(broken.id(), "FINAL");
  }

  /** Writes past the triggers, as only a superuser may, and tells what stood there. */
  private String spoil(String column, UUID id, String json) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl("scoring"), "postgres", stack.superuserPassword());
        Statement past = connection.createStatement();
        PreparedStatement read =
            connection.prepareStatement(
                "select " + column + "::text from assessment where id = ?");
        PreparedStatement write =
            connection.prepareStatement(
                "update assessment set " + column + " = ?::jsonb where id = ?")) {
      past.execute("set session_replication_role = replica");
      read.setObject(1, id);
      write.setString(1, json);
      write.setObject(2, id);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        String before = row.getString(1);
        write.executeUpdate();
        return before;
      }
    }
  }
}
