package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.embedded.StackException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

  private final Parts parts = new Parts();
  private final List<String> stopped = new ArrayList<>();

  @Test
  void stopsInReverseOrderAndOnlyOnce() {
    parts.add(() -> stopped.add("database"));
    parts.add(() -> stopped.add("broker"));
    parts.add(() -> stopped.add("service"));

    parts.close();
    parts.close();

    assertThat(stopped).containsExactly("service", "broker", "database");
  }

  @Test
  void aFailureKeepsNoOtherRunning() {
    parts.add(() -> stopped.add("database"));
    parts.add(
        () -> {
          throw new StackException("does not stop");
        });
    parts.add(() -> stopped.add("service"));

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(parts::close)
        .withCauseInstanceOf(StackException.class);
    assertThat(stopped).containsExactly("service", "database");
  }

  @Test
  void whatComesAfterTheStopIsStoppedAtOnce() {
    parts.close();

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> parts.add(() -> stopped.add("late")));
    assertThat(stopped).containsExactly("late");
  }
}
