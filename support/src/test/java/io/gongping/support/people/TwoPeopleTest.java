package io.gongping.support.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.problem.CommonProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoPeopleTest {

  @ParameterizedTest
  @EnumSource
  void nobodyDoesBothWhateverTheAccountIsCalled(TwoPeople policy) {
    List<String> first = List.of("sub-1", "sub-2");

    assertThat(policy.forbids(first, new Person("renamed", "sub-2"))).isTrue();
    assertThat(policy.forbids(first, new Person("sub-2", "sub-3"))).isFalse();
    assertThat(policy.forbids(List.of(), new Person("sub-1", "sub-1"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyPolicyIsARefusalWithItsOwnWords(TwoPeople policy) {
    assertThat(policy.first()).isNotEqualTo(policy.second());
    assertThat(policy.code()).matches("[a-z]+(-[a-z]+)+");
    assertThat(policy.status()).isIn(403, 409);
    assertThat(policy.entry().title().zh()).containsPattern("\\p{IsHan}");
    assertThat(policy.entry().title().en()).matches("\\p{ASCII}+").doesNotEndWith(".");
  }

  @Test
  void noTwoProblemsShareACode() {
    assertThat(
            Stream.concat(
                Arrays.stream(TwoPeople.values()).map(TwoPeople::code),
                Arrays.stream(CommonProblem.values()).map(CommonProblem::code)))
        .doesNotHaveDuplicates();
  }
}
