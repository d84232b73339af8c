package io.gongping.dossier.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.Archivist;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class ImmutabilityTest {

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @BeforeEach
  void fileSomething() {
    ObjectNode card = ScoreCards.card();
    try (ResultTopic topic = new ResultTopic(stack)) {
      topic.publish(card);
    }
    Archivist.awaitFiled(card);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE score_card SET grade_code = 'EXCELLENT'",
        "DELETE FROM score_card",
        "TRUNCATE score_card",
        "UPDATE unfiled_event SET reason = 'x'",
        "DELETE FROM unfiled_event",
        "TRUNCATE unfiled_event CASCADE",
        "UPDATE unfiled_event_resolution SET reason = 'x'",
        "DELETE FROM unfiled_event_resolution",
        "TRUNCATE unfiled_event_resolution",
        "ALTER TABLE score_card DISABLE TRIGGER score_card_is_immutable",
        "DROP TABLE score_card",
        "CREATE TABLE own (x int)"
      })
  void theServiceHasNoRightToChangeWhatIsFiled(String change) {
    assertThatThrownBy(() -> execute("dossier_app", change))
        .isInstanceOf(SQLException.class)
        .satisfies(
            refusal -> assertThat(((SQLException) refusal).getSQLState()).isEqualTo("42501"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE score_card SET grade_code = 'EXCELLENT'",
        "DELETE FROM score_card",
        "TRUNCATE score_card",
        "UPDATE unfiled_event SET reason = 'x'",
        "DELETE FROM unfiled_event",
        "TRUNCATE unfiled_event CASCADE",
        "UPDATE unfiled_event_resolution SET reason = 'x'",
        "DELETE FROM unfiled_event_resolution",
        "TRUNCATE unfiled_event_resolution"
      })
  void evenTheOwnerIsStoppedByTheTrigger(String change) {
    assertThatThrownBy(() -> execute("dossier_owner", change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("are never changed or removed");
  }

  @Test
  void theServiceMayReadAndInsertAndNothingElse() throws SQLException {
    List<String> rights = new ArrayList<>();
    try (Connection connection = connect("dossier_owner");
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT table_name || ' ' || privilege_type
                FROM information_schema.role_table_grants
                WHERE grantee IN ('dossier_app', 'PUBLIC') AND table_schema = 'public'
                """)) {
      while (rows.next()) {
        rights.add(rows.getString(1));
      }
    }

    assertThat(rights)
        .containsExactlyInAnyOrder(
            "flyway_schema_history SELECT",
            "score_card SELECT",
            "score_card INSERT",
            "unfiled_event SELECT",
            "unfiled_event INSERT",
            "unfiled_event_resolution SELECT",
            "unfiled_event_resolution INSERT");
  }

  private void execute(String role, String sql) throws SQLException {
    try (Connection connection = connect(role);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl("dossier"), role, stack.password(role));
  }
}
