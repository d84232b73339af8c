package io.gongping.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.test.HostileCalls;
import io.gongping.support.test.TestTokens;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ServiceTest
class HostileCallsTest extends OnStack {

  private static final Set<String> EVERY_ROLE =
      Set.of("organiser", "assessor", "committee", "auditor", "province", "archivist");

  @Test
  void noOperationTakesAControlCharacterAndEveryAnswerIsSafe() {
    BallotBox box = Stage.finished(stack);
    HostileCalls calls =
        new HostileCalls(
            () -> given().auth().oauth2(TestTokens.token("everybody", EVERY_ROLE, "000000")),
            Map.of(
                "id", box.id().toString(),
                "subject", "T1",
                "paper", "M1-A",
                "post", "PRINCIPAL",
                "year", "2026"));

    assertThat(calls.operations()).isGreaterThan(30);
    assertThat(calls.controlCharactersTaken()).isEmpty();
    assertThat(calls.foreignCursorsTaken()).isEmpty();
    assertThat(calls.answersWithoutSafeHeaders()).isEmpty();
    assertThat(calls.unknownParametersTaken()).isEmpty();
    assertThat(calls.bodiesOfAnotherKindTaken()).isEmpty();
    assertThat(calls.otherMethodsTaken()).isEmpty();
  }
}
