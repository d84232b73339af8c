package io.gongping.scoring.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  @Test
  void theLastOfThePredecessorStandsBesideTheFirstOfTheSuccessor() {
    List<RecordedResult> results =
        List.of(
            Recorded.annual(FIRST, 2022, false),
            Recorded.annual(FIRST, 2023, true),
            Recorded.annual(SECOND, 2024, false),
            Recorded.annual(SECOND, 2025, true));

    Succession succession = Succession.of(results).getFirst();

    assertThat(succession.title()).isEqualTo("县长");
    assertThat(succession.terms())
        .extracting(Succession.Term::directoryId)
        .containsExactly(FIRST, SECOND);
    assertThat(succession.terms().getFirst().results()).hasSize(2);
    assertThat(succession.handovers())
        .containsExactly(new Succession.Handover(results.get(1), results.get(2)));
  }

  @Test
  void whoComesBackHasASecondTerm() {
    List<RecordedResult> results =
        List.of(
            Recorded.annual(FIRST, 2022, false),
            Recorded.annual(SECOND, 2023, true),
            Recorded.annual(FIRST, 2024, false));

    assertThat(Succession.of(results).getFirst().terms())
        .extracting(Succession.Term::directoryId)
        .containsExactly(FIRST, SECOND, FIRST);
    assertThat(Succession.of(results).getFirst().handovers()).hasSize(2);
  }
}
