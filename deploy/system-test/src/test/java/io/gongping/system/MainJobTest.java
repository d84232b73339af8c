package io.gongping.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.demonstration.Demonstration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Installation.Extension.class)
class MainJobTest {

  @Test
  void everyGradeOfTheDemonstrationComesOutAsExpected(Installation installation) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    boolean asExpected =
        new Demonstration(
                installation.stack().endpoints(),
                installation.stack().passwords(),
                new PrintStream(printed, true, StandardCharsets.UTF_8))
            .run();

    assertThat(asExpected).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("TV4", "CONFLICT", "POOR (veto on AVERAGE)", "UNDETERMINED verifiedSerious");
  }
}
