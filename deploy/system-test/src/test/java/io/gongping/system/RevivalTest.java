package io.gongping.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.demonstration.client.Patience;
import io.gongping.local.LocalStack;
import io.gongping.local.Revival;
import io.gongping.local.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ./gongping up} does when a part ends by itself. */
@ExtendWith(Installation.Extension.class)
class RevivalTest {

  @Test
  void aServiceThatDiesIsStartedAgainAndTheOthersStay(Installation installation) {
    LocalStack stack = installation.stack();
    Map<String, Long> before = stack.processes();
    List<Revival> revivals = stack.revivals();
    long dying = stack.service(Service.SCORING).pid();

    ProcessHandle.of(dying).orElseThrow().destroyForcibly();
    Patience.until(
        "another process of the scoring service",
        () -> {
          revivals.forEach(Revival::look);
          return stack.service(Service.SCORING).pid() == dying ? null : true;
        });
    stack.service(Service.SCORING).awaitReady();

    Map<String, Long> after = stack.processes();
    before.remove("scoring-service");
    assertThat(after).containsAllEntriesOf(before);
  }
}
