package io.gongping.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.support.test.AppRights;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's own database user could do if somebody took it over. */
@ServiceTest
class DatabaseRightsTest extends OnStack {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String RESTRICT_VIOLATION = "23001";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update finding set level = 'MET'",
        "delete from finding",
        "update finding_verification set verdict = 'CONFIRMED'",
        "delete from finding_verification",
        "update input set subject = 'T2'",
        "delete from input",
        "update input_version set content = '{}'",
        "delete from input_version",
        "update input_verification set verdict = 'CONFIRMED'",
        "delete from input_verification",
        "update input_import set created = 0",
        "delete from input_import",
        "update opinion set grade = 'GOOD'",
        "update decision set grade = 'GOOD'",
        "delete from decision",
        "update publication set card = ''",
        "delete from publication",
        "update scheme set document = '{}'",
        "update scheme set region = '000000'",
        "delete from scheme",
        "truncate scheme",
        "update recorded_result set grade = null",
        "delete from recorded_result",
        "update recorded_rank set rank = 1",
        "delete from recorded_rank",
        "update low_vote_cause set text = ''",
        "delete from low_vote_cause",
        "update quota_approval set reference = ''",
        "delete from quota_approval",
        "update idempotent_creation set key = ''",
        "delete from tally_cell",
        "update counted_ballot set paper = ''",
        "delete from counted_ballot",
        "update assessment set opened = '{}'",
        "delete from assessment",
        "delete from dead_letter",
        "update held_event set log_offset = 0",
        "update dead_letter set reason = ''",
        "delete from audit_entry",
        "update audit_entry set actor = ''",
        "truncate tally_cell",
        "delete from write_in",
        "update write_in set name = ''",
        "delete from invalid_ballots",
        "delete from example",
        "update example set text = ''",
        "delete from write_in_merge",
        "update write_in_merge set candidate = 'c1'",
      })
  void historyCannotBeRewritten(String statement) throws SQLException {
    try (Connection connection = service();
        Statement sql = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> sql.execute(statement))
          .extracting(SQLException::getSQLState)
          .isEqualTo(INSUFFICIENT_PRIVILEGE);
    }
  }

  @Test
  void everyTableHasTheRightsThatTheServiceNeeds() throws SQLException {
    Map<String, String> declared = new TreeMap<>();
    for (String table :
        List.of(
            "audit_entry",
            "correction",
            "correction_verdict",
            "counted_ballot",
            "decision",
            "example",
            "finding",
            "finding_verification",
            "idempotent_creation",
            "input",
            "input_import",
            "input_verification",
            "input_version",
            "low_vote_cause",
            "opinion",
            "publication",
            "quota_approval",
            "record_settlement",
            "record_settlement_verification",
            "recorded_rank",
            "recorded_result",
            "scheme",
            "scheme_announcement",
            "scheme_verification",
            "write_in_merge")) {
      declared.put(table, AppRights.APPEND);
    }
    // Settled once; a trigger keeps what was opened, and everything once it is final.
    declared.put("assessment", "insert, select, update(closed, failures, state)");
    // Counted up until the assessment is final; a trigger stops it then.
    declared.put("invalid_ballots", "insert, select, update(ballots)");
    declared.put("tally_cell", "insert, select, update(votes)");
    declared.put("write_in", "insert, select, update(votes)");
    declared.put("dead_letter", "insert, select, update(resolution, resolved_at, resolved_by)");
    declared.put("feed_position", "select, update(last)");
    // What the broker has is removed.
    declared.put("outbox", "delete, insert, select");
    // What has been counted waits no more.
    declared.put("held_event", "delete, insert, select");
    // Of several revisions the one in force.
    declared.put("valid_result", "select");
    // Whether the schema is up to date.
    declared.put("flyway_schema_history", "select");
    try (Connection connection = service()) {
      AppRights.hold(connection, "scoring_app", declared);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into counted_ballot values (?, gen_random_uuid(), 'M2-B')",
        "insert into tally_cell values (?, 'M2-B', 'T1', 'overall', 'Z', 1)",
        "insert into invalid_ballots values (?, 'Z', 1)",
        "insert into write_in values (?, 'Z', 'R', 'x', 1)",
        "insert into example values (gen_random_uuid(), ?, 'T1', 'overall', 'x')",
        "update tally_cell set votes = votes + 1 where assessment_id = ?"
      })
  void theCountOfAFinalAssessmentStands(String statement) throws SQLException {
    BallotBox box = Stage.finished(stack);
    for (String user : List.of("scoring_app", "scoring_owner")) {
      assertThat(refusal(user, statement, box.id())).as(user).isEqualTo(RESTRICT_VIOLATION);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from tally_cell where assessment_id = ?",
        "delete from counted_ballot where assessment_id = ?"
      })
  void notEvenTheOwnerSlipsAndRemovesACount(String statement) throws SQLException {
    BallotBox box = Stage.finished(stack);

    assertThat(refusal("scoring_owner", statement, box.id())).isEqualTo(RESTRICT_VIOLATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'x'",
        "delete from audit_entry where false",
        "truncate audit_entry"
      })
  void notEvenTheOwnerSlipsAndChangesTheAudit(String statement) throws SQLException {
    assertThat(refusal("scoring_owner", statement, null)).isEqualTo(RESTRICT_VIOLATION);
  }

  private String refusal(String user, String statement, @Nullable UUID assessment)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(stack.jdbcUrl("scoring"), user, stack.password(user));
        PreparedStatement sql = connection.prepareStatement(statement)) {
      connection.setAutoCommit(false);
      if (assessment != null) {
        sql.setObject(1, assessment);
      }
      try {
        sql.execute();
        return "nobody refused: " + statement;
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }

  @Test
  void theRunningServiceKnowsNoOwnersPassword() {
    Config config = ConfigProvider.getConfig();
    for (String name : config.getPropertyNames()) {
      assertThat(config.getConfigValue(name).getRawValue())
          .as(name)
          .isNotEqualTo(stack.password("scoring_owner"));
    }
    assertThat(config.getOptionalValue("gongping.secrets.scoring.owner-password", String.class))
        .isEmpty();
  }

  @Test
  void aFinalAssessmentStaysFinal() throws SQLException {
    BallotBox box = Stage.finished(stack);
    try (Connection connection = service();
        Statement sql = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () ->
                  sql.execute(
                      "update assessment set state = 'DISCREPANT' where id = '" + box.id() + "'"))
          .extracting(SQLException::getSQLState)
          .isEqualTo(RESTRICT_VIOLATION);
    }
  }

  @Test
  void theCountKeepsNoTimeAndNoOrder() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = service();
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                """
                select table_name || '.' || column_name || ' ' || data_type
                from information_schema.columns
                where table_name in ('assessment', 'counted_ballot', 'tally_cell', 'invalid_ballots',
                  'write_in', 'example')
                order by 1
                """)) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    assertThat(columns)
        .containsExactly(
            "assessment.closed jsonb",
            "assessment.failures jsonb",
            "assessment.id uuid",
            "assessment.kind text",
            "assessment.opened jsonb",
            "assessment.region text",
            "assessment.scheme jsonb",
            "assessment.state text",
            "assessment.title jsonb",
            "assessment.year integer",
            "counted_ballot.assessment_id uuid",
            "counted_ballot.ballot_id uuid",
            "counted_ballot.paper text",
            "example.assessment_id uuid",
            "example.id uuid",
            "example.item text",
            "example.subject text",
            "example.text text",
            "invalid_ballots.assessment_id uuid",
            "invalid_ballots.ballots bigint",
            "invalid_ballots.paper text",
            "tally_cell.assessment_id uuid",
            "tally_cell.item text",
            "tally_cell.option text",
            "tally_cell.paper text",
            "tally_cell.subject text",
            "tally_cell.votes bigint",
            "write_in.assessment_id uuid",
            "write_in.name text",
            "write_in.paper text",
            "write_in.recommendation text",
            "write_in.votes bigint");
  }

  private Connection service() throws SQLException {
    return DriverManager.getConnection(
        stack.jdbcUrl("scoring"), "scoring_app", stack.password("scoring_app"));
  }
}
