package io.gongping.scoring.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract says how long a text may be, and the rules say it too. */
class InputBoundsTest {

  private static final Set<Field> OF_EVIDENCE =
      EnumSet.of(Field.REFERENCE, Field.ACHIEVEMENT, Field.NOTE);

  @ParameterizedTest
  @EnumSource
  void theContractHasTheBoundOfTheRules(Field field) throws IOException {
    Properties settings = new Properties();
    try (var in =
        Files.newBufferedReader(
            CommittedContract.file("scoring-service/src/main/resources/api/contract.properties"),
            UTF_8)) {
      settings.load(in);
    }
    String schema = OF_EVIDENCE.contains(field) ? "InputEvidence" : "InputEntry";

    assertThat(settings.getProperty("bound." + schema + "." + field.wireName()))
        .isEqualTo("maxLength " + field.longest());
  }
}
