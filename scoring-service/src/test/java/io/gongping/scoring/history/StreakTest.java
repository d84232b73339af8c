package io.gongping.scoring.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StreakTest {

  private static final UUID SOMEBODY = new UUID(0, 7);

  @Test
  void threeBestYearsInARowAreMarkedAndTwoAreNot() {
    assertThat(Streak.of(best(2023, 2024, 2025))).containsExactly(new Streak(2023, 2025));
    assertThat(Streak.of(best(2023, 2024, 2025)).getFirst().isMarked()).isTrue();
    assertThat(Streak.of(best(2024, 2025)).getFirst().isMarked()).isFalse();
    assertThat(Streak.of(best(2024, 2025)).getFirst().years()).isEqualTo(2);
  }

  @Test
  void aYearWithAnotherGradeOrWithoutAResultEndsAStreak() {
    List<RecordedResult> results = best(2020, 2021, 2023, 2024, 2025);
    assertThat(Streak.of(results)).containsExactly(new Streak(2020, 2021), new Streak(2023, 2025));

    results.add(Recorded.annual(SOMEBODY, 2022, false));
    assertThat(Streak.of(results)).containsExactly(new Streak(2020, 2021), new Streak(2023, 2025));
    results.add(Recorded.annual(SOMEBODY, 2026, false));
    assertThat(Streak.of(results)).hasSize(2);
  }

  @Test
  void onlyAnnualResultsCount() {
    List<RecordedResult> results = best(2023, 2025);
    results.add(Recorded.result(SOMEBODY, "ROUTINE", LocalDate.of(2024, 6, 30), true, List.of()));

    assertThat(Streak.of(results)).containsExactly(new Streak(2023, 2023), new Streak(2025, 2025));
  }

  @Test
  void theStreakThatEndsInAYearGoesBackToTheFirstGap() {
    Set<Integer> years = Set.of(2019, 2020, 2022, 2023, 2024);

    assertThat(Streak.endingIn(2024, years)).contains(new Streak(2022, 2024));
    assertThat(Streak.endingIn(2023, years)).contains(new Streak(2022, 2023));
    assertThat(Streak.endingIn(2022, years)).contains(new Streak(2022, 2022));
    assertThat(Streak.endingIn(2021, years)).isEmpty();
    assertThat(Streak.endingIn(2025, years)).isEmpty();
  }

  @Test
  void theOrderOfTheResultsMakesNoDifference() {
    List<RecordedResult> results = best(2019, 2020, 2021, 2023);
    Collections.shuffle(results, new Random(3));

    assertThat(Streak.of(results)).containsExactly(new Streak(2019, 2021), new Streak(2023, 2023));
    assertThat(Streak.of(List.of())).isEmpty();
  }

  private static List<RecordedResult> best(int... years) {
    List<RecordedResult> results = new ArrayList<>();
    for (int year : years) {
      results.add(Recorded.annual(SOMEBODY, year, true));
    }
    return results;
  }
}
