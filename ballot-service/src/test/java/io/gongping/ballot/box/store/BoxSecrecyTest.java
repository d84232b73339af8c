package io.gongping.ballot.box.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class BoxSecrecyTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void nothingInTheBoxTellsWhenInWhichOrderOrWhere() throws SQLException {
    try (Connection box = new Box(stack).superuser("box")) {
      assertThat(BoxSecrecy.violations(box)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE ballot ADD COLUMN created_at timestamptz DEFAULT now()",
        "ALTER TABLE spent ADD COLUMN cast_on date",
        "ALTER TABLE ballot ADD COLUMN moments timestamptz[]",
        "ALTER TABLE ballot ADD COLUMN nr serial",
        "ALTER TABLE ballot ADD COLUMN nr integer GENERATED ALWAYS AS IDENTITY",
        "ALTER TABLE ballot ADD COLUMN place inet",
        "ALTER TABLE ballot ADD COLUMN device macaddr",
        "ALTER TABLE ballot ADD COLUMN tx xid8 DEFAULT pg_current_xact_id()",
        "ALTER TABLE ballot ADD COLUMN millis bigint",
        "ALTER TABLE ballot ADD COLUMN user_agent text",
        "ALTER TABLE ballot ALTER COLUMN ballot_id SET DEFAULT uuidv7()",
        "CREATE SEQUENCE how_many",
        "CREATE TABLE casts (cast_number integer)",
        "CREATE VIEW clock AS SELECT now() AS tick",
        "CREATE FUNCTION stamp() RETURNS text LANGUAGE sql AS 'SELECT now()::text'"
      })
  void theCheckFindsWhatIsPlanted(String planted) throws SQLException {
    try (Connection box = new Box(stack).as("box", "box_owner");
        Statement statement = box.createStatement()) {
      box.setAutoCommit(false);
      statement.execute(planted);
      assertThat(BoxSecrecy.violations(box)).as(planted).isNotEmpty();
      box.rollback();
    }
  }
}
