package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TemporaryStackTest {

  @Test
  void bothServersReturnOnTheirPortsAfterAFault() throws Exception {
    try (TemporaryStack stack = TemporaryStack.start()) {
      int port = stack.postgresPort();
      String broker = stack.bootstrapServers();

      stack.killPostgres();
      stack.startPostgres();
      stack.stopPostgres();
      stack.startPostgres();
      stack.stopBrokerAbruptly();
      stack.startBroker();

      assertThat(stack.postgresPort()).isEqualTo(port);
      assertThat(stack.bootstrapServers()).isEqualTo(broker);
      assertThat(connects(stack)).isTrue();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
        assertThat(admin.listTopics().names().get()).contains(KafkaTopics.ASSESSMENT_EVENTS);
      }
    }
  }

  private static boolean connects(EmbeddedStack stack) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(stack.jdbcUrl("box"), "box_app", stack.password("box_app"))) {
      return connection.isValid(1);
    }
  }
}
