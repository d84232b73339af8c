package io.gongping.support.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InTurnTest {

  private static final List<String> KEYS = List.of("bad", "good");

  private final List<String> worked = new ArrayList<>();
  private long millis = Long.MAX_VALUE / 1_000_000;
  private boolean mended;
  private final InTurn<String> turns =
      new InTurn<>("work", Duration.ofMillis(100), Duration.ofMillis(350), this::nanos);

  private long nanos() {
    // Overflows in the middle of a test, as the real one may.
    return millis * 1_000_000;
  }

  private boolean work(String key) {
    worked.add(key);
    if (key.equals("bad") && !mended) {
      throw new IllegalStateException("with data");
    }
    return key.equals("good");
  }

  @Test
  void oneThatFailsWaitsLongerAndLongerWhileTheOthersGoOn() {
    assertThat(turns.round(KEYS, this::work)).isTrue();
    assertThat(turns.failing()).isTrue();
    assertThat(turns.trouble()).contains("IllegalStateException");
    assertThat(triesAfter(199)).isEqualTo(0);
    assertThat(triesAfter(1)).isEqualTo(1);
    assertThat(triesAfter(349)).isEqualTo(0);
    assertThat(triesAfter(1)).isEqualTo(1);
    assertThat(triesAfter(350)).isEqualTo(1);
    assertThat(worked).filteredOn("good"::equals).hasSize(6);
  }

  @Test
  void oneThatIsMendedIsNoLongerPostponed() {
    turns.round(KEYS, this::work);
    mended = true;
    assertThat(triesAfter(200)).isEqualTo(1);
    assertThat(turns.failing()).isFalse();
    assertThat(turns.trouble()).isEmpty();
    assertThat(triesAfter(0)).isEqualTo(1);
  }

  @Test
  void oneThatIsGoneIsForgotten() {
    turns.round(KEYS, this::work);
    turns.round(List.of("good"), this::work);
    assertThat(turns.failing()).isFalse();
  }

  @Test
  void theFirstFailureIsThrownAfterAllHadTheirTurn() {
    assertThatThrownBy(() -> InTurn.each("work", List.of("bad", "good", "bad"), this::work))
        .isInstanceOf(IllegalStateException.class);
    assertThat(worked).containsExactly("bad", "good", "bad");
  }

  private long triesAfter(long passed) {
    millis += passed;
    worked.removeIf("bad"::equals);
    turns.round(KEYS, this::work);
    return worked.stream().filter("bad"::equals).count();
  }
}
