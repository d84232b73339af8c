package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.embedded.PortTakenException;
import io.gongping.embedded.StackException;
import io.gongping.local.PortPlan.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

  @Test
  void theEnvironmentChangesSinglePorts() {
    PortPlan plan = PortPlan.fixed(Map.of("GONGPING_PORT_SCORING", "9102", "PATH", "/bin"));

    assertThat(plan.of(Service.SCORING)).isEqualTo(9102);
    assertThat(plan.of(Service.BALLOT)).isEqualTo(8101);
    assertThat(plan.of(Part.KAFKA)).isEqualTo(8192);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "0", "-1", "65536"})
  void whatIsNoPortIsRefused(String text) {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> PortPlan.fixed(Map.of("GONGPING_PORT_KAFKA", text)))
        .withMessage("GONGPING_PORT_KAFKA is not a port: " + text);
  }

  @Test
  void freePortsDifferFromEachOther() {
    PortPlan plan = PortPlan.free();

    assertThat(Arrays.stream(Part.values()).map(plan::of)).doesNotHaveDuplicates();
  }

  @Test
  void aTakenPortIsNamedTogetherWithWhoWantsIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      PortPlan plan =
          PortPlan.fixed(
              Map.of(
                  "GONGPING_PORT_KEYCLOAK",
                  Integer.toString(PortPlan.free().of(Part.KEYCLOAK)),
                  "GONGPING_PORT_BALLOT",
                  port));

      assertThatExceptionOfType(PortTakenException.class)
          .isThrownBy(plan::requireFree)
          .withMessageContaining("Port " + port + ", wanted by the ballot service, is taken");
    }
  }
}
