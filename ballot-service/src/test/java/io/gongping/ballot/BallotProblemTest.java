package io.gongping.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.problem.CommonProblem;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BallotProblemTest {

  @Test
  void everyCodeIsUsedOnce() {
    assertThat(
            Stream.concat(
                Arrays.stream(BallotProblem.values()).map(BallotProblem::code),
                Arrays.stream(CommonProblem.values()).map(CommonProblem::code)))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemHasAKebabCodeAClientStatusAndTitlesInBothLanguages(BallotProblem problem) {
    assertThat(problem.code())
        .isEqualTo(problem.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    assertThat(problem.status()).isBetween(400, 499);
    assertThat(problem.entry().title().zh()).containsPattern("\\p{IsHan}");
    assertThat(problem.entry().title().en()).matches("\\p{ASCII}+").doesNotEndWith(".");
  }
}
