package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.gongping.scoring.Callers.patiently;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  @Test
  void oneThatCannotBeCountedWaitsAndLosesNothingWhileTheOthersGoOn() throws SQLException {
    BallotBox broken = BallotBox.inRegion("990100");
    BallotBox other = BallotBox.inRegion("990100");
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      broken.castAny("M1-A", random);
      other.castAny("M1-A", random);
    }
    Topic.send(stack, List.of(broken.opened(), other.opened()));
    awaitState(broken.id(), "OPEN");
    String opened = spoil("opened", broken.id(), "{}");
    try {
      // In one partition and in one batch.
      Topic.send(stack, interleaved(broken, other));
      awaitState(other.id(), "FINAL");
      patiently().untilAsserted(() -> assertThat(held()).isEqualTo(31));
      // What comes later waits behind them.
      Topic.send(stack, List.of(broken.message(broken.ballots().getFirst())));
      patiently().untilAsserted(() -> assertThat(held()).isEqualTo(32));
    } finally {
      spoil("opened", broken.id(), opened);
    }
    awaitState(broken.id(), "FINAL");
    patiently().untilAsserted(() -> assertThat(held()).isZero());
    as("auditor")
        .get("/api/v1/assessments/" + broken.id())
        .then()
        .body("papers.find { it.paper == 'M1-A' }.tallied", equalTo(30));
  }

  private static List<ProducerRecord<String, byte[]>> interleaved(BallotBox one, BallotBox two) {
    List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
    for (int i = 0; i < one.ballots().size(); i++) {
      messages.add(inFirstPartition(one.message(one.ballots().get(i))));
      messages.add(inFirstPartition(two.message(two.ballots().get(i))));
    }
    messages.add(inFirstPartition(one.closed()));
    messages.add(inFirstPartition(two.closed()));
    return messages;
  }

  private static ProducerRecord<String, byte[]> inFirstPartition(
      ProducerRecord<String, byte[]> message) {
    return new ProducerRecord<>(
        message.topic(), 0, message.timestamp(), message.key(), message.value(), message.headers());
  }

  private long held() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl("scoring"), "postgres", stack.superuserPassword());
        Statement read = connection.createStatement();
        ResultSet row = read.executeQuery("select count(*) from held_event")) {
      row.next();
      return row.getLong(1);
    }
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
