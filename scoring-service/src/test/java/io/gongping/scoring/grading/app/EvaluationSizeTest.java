package io.gongping.scoring.grading.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.standing.Standings;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much space evaluations ask for, and what they hold of the heap, measured. */
class EvaluationSizeTest {

  private static final int MOST_TOO_MUCH = 3;

  private static final AssessmentDefinition SAMPLE =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  @Test
  void itGrowsWithSubjectsItemsCategoriesAndTerms() {
    // Two items and two categories; S11 has 60 terms for teams and 51 for leaders.
    long bare = 2_048 + 2 * 2 * 1_024;
    assertThat(EvaluationSize.bytes(SAMPLE, Optional.empty())).isEqualTo(5 * bare);
    assertThat(EvaluationSize.bytes(SAMPLE, Optional.of(Presets.s11())))
        .isEqualTo(2 * (bare + 60 * 256) + 3 * (bare + 51 * 256))
        .isEqualTo(100_608);
    assertThat(EvaluationSize.bytes(SAMPLE, Optional.of(Presets.s11()), Presets.s11()))
        .isEqualTo(201_216);
    // 46 for teams, 65 for leaders
    assertThat(EvaluationSize.bytes(SAMPLE, Optional.empty(), Presets.preset("S2.v1")))
        .isEqualTo(5 * bare + 2 * (bare + 46 * 256) + 3 * (bare + 65 * 256));
  }

  /** One of many votes and few rules, that of S11, and the heaviest. */
  @ParameterizedTest
  @CsvSource({"S10.v1, 2", "S11.v1, 2", "S2-township.v1, 6"})
  void itIsNoLessThanWhatIsHeldAndNotThreeTimesAsMuch(String preset, int categories) {
    Scheme scheme = Presets.preset(preset);
    FullAssessment full = new FullAssessment(scheme, categories);
    evaluated(full.opened());
    long held = held(() -> evaluated(full.opened()));

    assertThat(EvaluationSize.bytes(full.definition(), Optional.of(scheme)))
        .isBetween(held, MOST_TOO_MUCH * held);
  }

  /** Everything that any request asks of it. */
  private static Object evaluated(GradedAssessment assessment) {
    Standings standings = new Standings(assessment, Set.of());
    for (Subject subject : assessment.definition().subjects()) {
      standings.of(subject);
      standings.shown().items(subject);
    }
    for (SubjectKind kind : SubjectKind.values()) {
      standings.quotas(kind);
    }
    return standings;
  }

  private static long held(Supplier<Object> make) {
    long before = used();
    Object held = make.get();
    try {
      return used() - before;
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  private static long used() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
