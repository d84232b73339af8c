package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.S11Cases.category;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.Policies.Denominator;
import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.support.web.LocalizedText;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ShareReaderTest {

  private static final CategoryVotes A = category("A", "0.4", 9, 1, 0, 0, 0);
  private static final CategoryVotes B = category("B", "0.3", 3, 1, 0, 0, 6);
  private static final CategoryVotes EMPTY = category("C", "0.3", 0, 0, 0, 0, 5);

  @Test
  void anEmptyCategoryIsLeftOutAndTheOthersAreScaledUp() {
    ShareRead share = read(policies(EmptyCategory.RENORMALISE), A, B, EMPTY);
    // 4/7 × 9/10 + 3/7 × 3/4
    assertThat(share.number()).isEqualTo(BigFraction.of(117, 140));
    assertThat(share.figures())
        .extracting(ValueTrace.CategoryFigures::appliedWeight)
        .containsExactly(BigFraction.of(4, 7), BigFraction.of(3, 7), BigFraction.ZERO);
  }

  @Test
  void anEmptyCategoryMayCountAsZero() {
    // 4/10 × 9/10 + 3/10 × 3/4
    assertThat(read(policies(EmptyCategory.ZERO), A, B, EMPTY).number())
        .isEqualTo(BigFraction.of(117, 200));
  }

  @Test
  void anEmptyCategoryMayBlock() {
    ShareRead share = read(policies(EmptyCategory.BLOCK), A, B, EMPTY);
    assertThat(share.number()).isNull();
    assertThat(share.reason()).isEqualTo(Reason.EMPTY_CATEGORY);
  }

  @Test
  void withoutAnyOpinionThereIsAReason() {
    for (EmptyCategory policy : EmptyCategory.values()) {
      assertThat(read(policies(policy), EMPTY).reason()).isEqualTo(Reason.NO_OPINIONS);
      assertThat(read(policies(policy)).reason()).isEqualTo(Reason.NO_OPINIONS);
    }
  }

  @Test
  void categoriesWithoutWeightDecideNothing() {
    ShareRead share =
        read(policies(EmptyCategory.RENORMALISE), category("A", "0", 5, 0, 0, 0, 0), EMPTY);
    assertThat(share.reason()).isEqualTo(Reason.NO_WEIGHT);
  }

  @Test
  void allBallotsMayBeTheDenominator() {
    Policies policies =
        new Policies(Denominator.BALLOTS, EmptyCategory.RENORMALISE, ShareBasis.POOLED);
    assertThat(read(policies, B).number()).isEqualTo(BigFraction.of(3, 10));
  }

  @Test
  void pooledVotesAreOneHeap() {
    Policies policies =
        new Policies(Denominator.OPINIONS, EmptyCategory.RENORMALISE, ShareBasis.POOLED);
    assertThat(read(policies, A, B, EMPTY).number()).isEqualTo(BigFraction.of(12, 14));
  }

  @Test
  void roundingIsForDisplayOnly() {
    assertThat(Exact.decimal(BigFraction.of(269, 299))).isEqualTo("0.8997");
    assertThat(Exact.decimal(BigFraction.of(1, 20_000))).isEqualTo("0.0001");
    assertThat(Exact.decimal(BigFraction.of(1, 20_001))).isEqualTo("0.0000");
    assertThat(Exact.fraction(BigFraction.of(24, 40))).isEqualTo("3/5");
    assertThat(Exact.of("0.30")).isEqualTo(BigFraction.of(3, 10));
    assertThat(Exact.of("3E2")).isEqualTo(BigFraction.of(300));
  }

  private static Policies policies(EmptyCategory empty) {
    return new Policies(Denominator.OPINIONS, empty, ShareBasis.WEIGHTED);
  }

  private static ShareRead read(Policies policies, CategoryVotes... votes) {
    LocalizedText label = new LocalizedText("优秀", "Excellent");
    return new ShareReader(policies)
        .read(
            new Named("overall", label),
            List.of(new Named("A", label)),
            Arrays.asList(votes),
            Caption.NONE);
  }
}
