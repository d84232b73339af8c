package io.gongping.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.HostileCalls;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class HostileCallsTest {

  @Test
  void noOperationTakesAControlCharacterAndEveryAnswerIsSafe() {
    HostileCalls calls = new HostileCalls(Callers::archivist, Map.of());

    assertThat(calls.operations()).isGreaterThan(4);
    assertThat(calls.controlCharactersTaken()).isEmpty();
    assertThat(calls.foreignCursorsTaken()).isEmpty();
    assertThat(calls.answersWithoutSafeHeaders()).isEmpty();
    assertThat(calls.unknownParametersTaken()).isEmpty();
    assertThat(calls.bodiesOfAnotherKindTaken()).isEmpty();
    assertThat(calls.otherMethodsTaken()).isEmpty();
  }
}
