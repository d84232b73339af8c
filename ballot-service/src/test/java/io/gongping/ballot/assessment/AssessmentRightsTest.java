package io.gongping.ballot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.support.test.AppRights;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's own database user could do to assessments if somebody took it over. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // The test resource sets the field.
class AssessmentRightsTest {

  private static final String NO_PRIVILEGE = "42501";
  private static final String INTEGRITY = "23000";

  EmbeddedStack stack;

  @Test
  void everyTableHasTheRightsThatTheServiceNeeds() throws SQLException {
    try (Connection assessments = new Box(stack).as("assessment", "assessment_app")) {
      AppRights.hold(
          assessments,
          "assessment_app",
          Map.of(
              // A draft is changed and deleted; a trigger keeps what was noticed, opened or closed.
              "assessment",
              "delete, insert, select, update(closed_on, definition, notice_place,"
                  + " notice_published_on, region, state, version)",
              // Entered and corrected until the closing, which a trigger makes the end.
              "attendance",
              "insert, select, update",
              "audit_entry",
              AppRights.APPEND,
              "confirmed_scheme",
              AppRights.APPEND,
              // Whether the schema is up to date.
              "flyway_schema_history",
              "select",
              "idempotent_creation",
              AppRights.APPEND,
              "slip_maker",
              AppRights.APPEND,
              // Read anew by the clock; nothing of it is evidence.
              "turnout_reading",
              "insert, select, update",
              "withdrawn_notice",
              AppRights.APPEND));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE assessment SET definition = jsonb_set(definition, '{year}', '1999')",
        "UPDATE assessment SET region = '000000'",
        "UPDATE assessment SET state = 'DRAFT', notice_published_on = NULL, notice_place = NULL",
        "UPDATE assessment SET notice_published_on = notice_published_on - 30",
        "UPDATE assessment SET state = 'NOTICED'",
        "DELETE FROM assessment"
      })
  void whatWasOpenedStands(String statement) throws SQLException {
    String id = Organiser.opened(Definitions.county());
    assertThat(refusal(statement + " WHERE id = '" + id + "'")).isEqualTo(INTEGRITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE assessment SET state = 'OPEN', closed_on = NULL",
        "UPDATE assessment SET closed_on = closed_on - 30",
        "UPDATE assessment SET version = version + 1",
        "UPDATE assessment SET definition = '{}'"
      })
  void whatWasClosedStands(String statement) throws SQLException {
    String id = Organiser.opened(Definitions.county());
    Organiser.close(id, 0);
    assertThat(refusal(statement + " WHERE id = '" + id + "'")).isEqualTo(INTEGRITY);
  }

  @Test
  void theAttendanceOfAClosedAssessmentStands() throws SQLException {
    String id = Organiser.opened(Definitions.county());
    Organiser.close(id, 0);
    assertThat(
            refusal(
                "UPDATE attendance SET present = present + 1 WHERE assessment_id = '" + id + "'"))
        .isEqualTo(INTEGRITY);
  }

  @Test
  void notEvenTheOwnerSlipsAndChangesTheAudit() throws SQLException {
    for (String statement :
        List.of(
            "UPDATE audit_entry SET actor = 'x'",
            "DELETE FROM audit_entry",
            "TRUNCATE audit_entry")) {
      assertThat(refusal("assessment_app", statement)).as(statement).isEqualTo(NO_PRIVILEGE);
      assertThat(refusal("assessment_owner", statement)).as(statement).isEqualTo(INTEGRITY);
    }
  }

  private String refusal(String statement) throws SQLException {
    return refusal("assessment_app", statement);
  }

  private String refusal(String user, String statement) throws SQLException {
    try (Connection connection = new Box(stack).as("assessment", user);
        Statement execution = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        return "nobody refused, " + execution.executeUpdate(statement) + " rows: " + statement;
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }
}
