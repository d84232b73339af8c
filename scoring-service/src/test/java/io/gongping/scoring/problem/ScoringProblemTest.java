package io.gongping.scoring.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringProblemTest {

  /** By this the contract tells codes from other words of its descriptions. */
  @ParameterizedTest
  @EnumSource
  void aCodeIsCalledLikeItsConstant(ScoringProblem problem) {
    assertThat(problem.code()).isEqualTo(problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
