package io.gongping.ballot.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnoutTest {

  @ParameterizedTest
  @CsvSource({
    "20, 0, 0",
    "20, 4, 0",
    "20, 5, 25",
    "20, 9, 25",
    "20, 19, 75",
    "20, 20, 100",
    "23, 22, 86",
    "23, 23, 86",
    "49, 5, 10",
    "50, 4, 0",
    "50, 5, 10",
    "51, 5, 0",
    "51, 6, 11",
    "100, 9, 0",
    "100, 10, 10",
    "100, 99, 90",
    "100, 100, 100",
    "200000, 19999, 0",
    "200000, 200000, 100"
  })
  void aStepIsAtLeastFiveRatersAndTenPerCent(int entitled, long ballots, int percent) {
    assertThat(Turnout.none("P", entitled).after(ballots).percent()).isEqualTo(percent);
  }

  @Example
  void aPaperOfFewRatersTellsNothing() {
    assertThat(Turnout.none("P", 19).after(19).percent()).isNull();
    assertThat(Turnout.none("P", 20).percent()).isZero();
  }

  @Example
  void itDoesNotRiseForASingleCastAfterItRose() {
    Turnout nine = Turnout.none("P", 40).after(9);
    assertThat(nine.shown()).isEqualTo(5);
    assertThat(nine.after(10)).as("one more is no step").isEqualTo(nine);
    assertThat(nine.after(13)).isEqualTo(nine);
    assertThat(nine.after(14).shown()).isEqualTo(10);
  }

  /** Whoever picks any readings, at whatever moments, sees nothing or a whole step of casts. */
  @Property
  void twoReadingsAreEqualOrStandForFiveCastsAndATenth(
      @ForAll @IntRange(min = 20, max = 300) int entitled,
      @ForAll @Size(max = 200) List<@IntRange(max = 4) Integer> castsBetween) {
    Turnout turnout = Turnout.none("P", entitled);
    List<Turnout> read = new ArrayList<>(List.of(turnout));
    List<Long> cast = new ArrayList<>(List.of(0L));
    long ballots = 0;
    for (int more : castsBetween) {
      ballots = Math.min(entitled, ballots + more);
      turnout = turnout.after(ballots);
      read.add(turnout);
      cast.add(ballots);
      assertThat(turnout.shown()).isLessThanOrEqualTo(ballots);
    }
    for (int one = 0; one < read.size(); one++) {
      for (int other = one + 1; other < read.size(); other++) {
        long change = read.get(other).shown() - read.get(one).shown();
        assertThat(change).isNotNegative();
        if (change > 0) {
          assertThat(change).isGreaterThanOrEqualTo(5);
          assertThat(10 * change).isGreaterThanOrEqualTo(entitled);
        }
      }
    }
    // Between two rises next to each other, not only in what is told, lie that many casts.
    long risenAt = 0;
    for (int i = 1; i < read.size(); i++) {
      if (read.get(i).shown() > read.get(i - 1).shown()) {
        long since = cast.get(i) - risenAt;
        assertThat(since).isGreaterThanOrEqualTo(5);
        assertThat(10 * since).isGreaterThanOrEqualTo(entitled);
        risenAt = cast.get(i);
      }
    }
  }

  /**
   * What is told is the same whether one given rater has cast in between or somebody else later.
   */
  @Property
  void oneCastMoreIsNeverToldByItself(
      @ForAll @IntRange(min = 20, max = 200) int entitled,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 3) Integer> castsBetween) {
    Turnout before = Turnout.none("P", entitled);
    long ballots = 0;
    for (int more : castsBetween) {
      ballots = Math.min(entitled, ballots + more);
      before = before.after(ballots);
      if (before.counted() == ballots && ballots < entitled) {
        assertThat(before.after(ballots + 1)).isEqualTo(before);
      }
    }
  }
}
