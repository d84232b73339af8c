package io.gongping.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.test.HostileCalls;
import io.gongping.support.test.TestTokens;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ServiceTest
class HostileCallsTest {

  @Test
  void noOperationTakesAControlCharacterAndEveryAnswerIsSafe() {
    String id = Organiser.opened(Definitions.county());
    HostileCalls calls =
        new HostileCalls(() -> given().auth().oauth2(token()), Map.of("id", id, "paper", "M1-A"));

    assertThat(calls.operations()).isGreaterThan(9);
    assertThat(calls.controlCharactersTaken()).isEmpty();
    assertThat(calls.foreignCursorsTaken()).isEmpty();
    assertThat(calls.answersWithoutSafeHeaders()).isEmpty();
    assertThat(calls.unknownParametersTaken()).isEmpty();
    assertThat(calls.bodiesOfAnotherKindTaken()).isEmpty();
    assertThat(calls.otherMethodsTaken()).isEmpty();
  }

  private static String token() {
    return TestTokens.token(
        "organiser1", Set.of("organiser", "committee", "auditor", "assessor"), "000000");
  }
}
