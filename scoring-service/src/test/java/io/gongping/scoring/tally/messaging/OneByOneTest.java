package io.gongping.scoring.tally.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongping.scoring.database.app.DatabaseFailures;
import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.tally.AssessmentEvent.Unfit;
import io.gongping.scoring.tally.PlacedEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneByOneTest {

  private static final List<PlacedEvent> EVENTS = List.of(event(1), event(2), event(3));

  private final List<PlacedEvent> counted = new ArrayList<>();
  private final List<PlacedEvent> buried = new ArrayList<>();

  @Test
  void allAreCountedTogetherWhereNothingIsRefused() {
    OneByOne.count(EVENTS, counted::addAll, buried::add);
    assertThat(counted).isEqualTo(EVENTS);
    assertThat(buried).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "23514"})
  void whoseDataIsRefusedIsBuriedAlone(String state) {
    OneByOne.count(EVENTS, some -> refuseSecond(some, state), buried::add);
    assertThat(counted).containsExactly(event(1), event(3));
    assertThat(buried).containsExactly(event(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "42501"})
  void anyOtherFailureBuriesNothing(String state) {
    assertThatThrownBy(() -> OneByOne.count(EVENTS, some -> refuseSecond(some, state), buried::add))
        .hasMessageContaining(state);
    assertThat(counted).isEmpty();
    assertThat(buried).isEmpty();
  }

  private void refuseSecond(List<PlacedEvent> some, String state) {
    if (some.contains(event(2))) {
      throw DatabaseFailures.withState(state);
    }
    counted.addAll(some);
  }

  private static PlacedEvent event(long offset) {
    return new PlacedEvent("topic", 0, offset, null, new Unfit(DeadLetterReason.UNPARSEABLE, null));
  }
}
