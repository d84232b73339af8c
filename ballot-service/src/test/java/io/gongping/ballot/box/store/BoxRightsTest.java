package io.gongping.ballot.box.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongping.ballot.box.Boxes;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.support.test.AppRights;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
@SuppressWarnings("NullAway.Init") // Quarkus and the test resource set the fields.
class BoxRightsTest {

  private static final String NO_PRIVILEGE = "42501";
  private static final String NOT_THE_OWNER = "42501";
  private static final String INTEGRITY = "23000";
  private static final String CHECK = "23514";

  EmbeddedStack stack;
  @Inject Boxes boxes;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ballot SET marks = 'A'",
        "DELETE FROM ballot",
        "TRUNCATE ballot",
        "UPDATE spent SET answer = slip_hash",
        "DELETE FROM spent",
        "TRUNCATE spent",
        "UPDATE slip SET paper_id = gen_random_uuid()",
        "UPDATE outbox SET paper_id = gen_random_uuid()",
        "UPDATE box_assessment SET opened = '{}'",
        "UPDATE box_assessment SET assessment_id = gen_random_uuid()",
        "DELETE FROM box_assessment",
        "INSERT INTO box_assessment (assessment_id, opened, state) VALUES (gen_random_uuid(), '{}', 'CLOSED')",
        "INSERT INTO paper VALUES (gen_random_uuid(), gen_random_uuid(), 'P', 1)",
        "UPDATE paper SET entitled = entitled + 1",
        "DELETE FROM paper",
        "SELECT papers_of_definition()",
        "CREATE TABLE notes (text text)"
      })
  void theServiceCannotTouchWhatIsSettled(String statement) throws SQLException {
    assertThat(refusal(statement)).isEqualTo(NO_PRIVILEGE);
  }

  @Test
  void everyTableHasTheRightsThatTheServiceNeeds() throws SQLException {
    try (Connection box = new Box(stack).as("box", "box_app")) {
      AppRights.hold(
          box,
          "box_app",
          Map.of(
              "ballot",
              AppRights.APPEND,
              // A trigger lets each of them move forward only.
              "box_assessment",
              "insert(assessment_id, opened), select, update(closed, closed_sent, opened_sent, state)",
              // Whether the schema is up to date.
              "flyway_schema_history",
              "select",
              // What the broker has is removed.
              "outbox",
              "delete, insert, select",
              "paper",
              "select",
              // Slips that nobody used are withdrawn; a trigger keeps the spent ones.
              "slip",
              "delete, insert, select",
              "spent",
              AppRights.APPEND));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE ballot ADD COLUMN x text",
        "ALTER TABLE ballot DROP CONSTRAINT ballot_marks_check",
        "DROP TRIGGER box_moves_forward_only ON box_assessment",
        "DROP TABLE outbox"
      })
  void theServiceCannotChangeTheBoxItself(String statement) throws SQLException {
    assertThat(refusal(statement)).isEqualTo(NOT_THE_OWNER);
  }

  @Test
  void aClosedBoxStaysClosedAndCounted() throws SQLException {
    String id = Organiser.opened(Definitions.county());
    Organiser.close(id, 0);
    String where = " WHERE assessment_id = '" + id + "'";
    assertThat(refusal("UPDATE box_assessment SET state = 'OPEN', closed = NULL" + where))
        .isIn(INTEGRITY, CHECK);
    assertThat(refusal("UPDATE box_assessment SET closed = '{\"papers\":[]}'" + where))
        .isEqualTo(INTEGRITY);
    assertThat(refusal("UPDATE box_assessment SET closed = NULL, closed_sent = false" + where))
        .isEqualTo(INTEGRITY);
  }

  @Test
  void aSpentSlipStays() throws SQLException {
    String id = Organiser.opened(Definitions.county());
    Slip slip = Organiser.slips(id, "M1-B", 1).getFirst();
    Rater.cast(slip, "A").then().statusCode(201);
    assertThat(refusal("DELETE FROM slip WHERE paper_id = '" + slip.paperId() + "'"))
        .isEqualTo(INTEGRITY);
  }

  @Test
  void aBallotHoldsMarksAndNothingElse() throws SQLException {
    for (String marks :
        List.of(
            "a",
            "A1",
            "A A",
            "AA;2026",
            "Ａ",
            "101",
            "01",
            "A,",
            ";A",
            "A\nwhen M1 now",
            "A\nname R1 x\u0007")) {
      assertThat(
              refusal(
                  "INSERT INTO ballot VALUES (gen_random_uuid(), gen_random_uuid(), '"
                      + marks
                      + "')"))
          .as(marks)
          .isEqualTo(CHECK);
    }
  }

  @Test
  void aBoxIsNotOpenedTwiceWithDifferentContent() {
    UUID id = UUID.randomUUID();
    String opened =
        "{\"definition\":{\"papers\":[{\"paperId\":\"%s\",\"key\":\"P\",\"entitled\":1}]}}"
            .formatted(UUID.randomUUID());
    assertThat(boxes.add(id, opened)).isTrue();
    assertThat(boxes.add(id, opened)).isFalse();
    assertThatThrownBy(() -> boxes.add(id, opened.replace(":1}", ":2}")))
        .isInstanceOf(IllegalStateException.class);
  }

  private String refusal(String statement) throws SQLException {
    try (Connection box = new Box(stack).as("box", "box_app");
        Statement execution = box.createStatement()) {
      box.setAutoCommit(false);
      try {
        execution.execute(statement);
        return "nobody refused: " + statement;
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        box.rollback();
      }
    }
  }
}
