package io.gongping.scoring.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.input.Content.Result;
import io.gongping.scoring.input.Content.TargetCategory;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.Inputs.Weighed;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineInputsTest {

  private static final Person ORGANISER = new Person("organiser1", "o");
  private static final Person ASSESSOR = new Person("assessor1", "a");

  private static final Content FIGURE = new Content.Figure("ranking", new BigDecimal("92.5"));
  private static final Content INDICATOR =
      new Content.Indicator("growth", new Result(BigDecimal.TEN, new BigDecimal("9"), null));
  private static final Content TARGET = target(new BigDecimal("4"));
  private static final Content BONUS =
      new Content.Adjustment("award", "表彰", BigDecimal.TWO, null, null);

  @Test
  void whatTwoPeopleAgreedOnCountsExactly() {
    List<Entry> entries =
        List.of(confirmed(FIGURE), confirmed(INDICATOR), confirmed(TARGET), confirmed(BONUS));

    Inputs inputs = of(entries);

    assertThat(inputs.figures())
        .isEqualTo(Map.of("ranking", Entered.confirmed(BigFraction.of(185, 2))));
    assertThat(inputs.indicators())
        .isEqualTo(
            Map.of(
                "growth",
                Entered.confirmed(
                    new Measurement.Completion(BigFraction.of(10), BigFraction.of(9)))));
    assertThat(inputs.targets().get("tasks"))
        .containsExactly(
            new Inputs.Target(
                entries.get(2).id().toString(),
                "重点",
                Entered.confirmed(
                    new Weighed(
                        BigFraction.of(5),
                        new Measurement.Completion(BigFraction.of(5), BigFraction.of(4))))));
    assertThat(inputs.adjustments().get("award"))
        .containsExactly(
            new Inputs.Adjustment(
                entries.get(3).id().toString(), "表彰", Entered.confirmed(BigFraction.of(2))));
  }

  @Test
  void whatWaitsForTheSecondPersonIsNeitherThereNorNot() {
    Inputs inputs = of(List.of(first(FIGURE), first(INDICATOR), first(TARGET), first(BONUS)));

    assertThat(inputs.figures()).isEqualTo(Map.of("ranking", Entered.pending()));
    assertThat(inputs.indicators()).isEqualTo(Map.of("growth", Entered.pending()));
    assertThat(inputs.targets().get("tasks"))
        .extracting(Inputs.Target::weighed)
        .containsExactly(Entered.pending());
    assertThat(inputs.adjustments().get("award"))
        .extracting(Inputs.Adjustment::amount)
        .containsExactly(Entered.pending());
  }

  @Test
  void oneWhoTakesBackAloneChangesNothingButWhatIsKnown() {
    Entry deduction = confirmed(BONUS);
    Entry taken = deduction.withdrawn("误录", ORGANISER, Instant.EPOCH);

    assertThat(of(List.of(taken)).adjustments().get("award"))
        .extracting(Inputs.Adjustment::amount)
        .containsExactly(Entered.pending());
    assertThat(EngineInputs.bySubject(List.of(verified(taken, Verdict.CONFIRMED)))).isEmpty();
  }

  @Test
  void aRejectedFigureIsToBeEnteredAndARejectedBonusKeepsTheSumUnknown() {
    Inputs inputs =
        of(
            List.of(
                verified(first(FIGURE), Verdict.REJECTED),
                verified(first(INDICATOR), Verdict.REJECTED),
                verified(first(TARGET), Verdict.REJECTED),
                verified(first(BONUS), Verdict.REJECTED)));

    assertThat(inputs.figures()).isEmpty();
    assertThat(inputs.indicators()).isEmpty();
    assertThat(inputs.targets().get("tasks"))
        .extracting(Inputs.Target::weighed)
        .containsExactly(Entered.pending());
    assertThat(inputs.adjustments().get("award"))
        .extracting(Inputs.Adjustment::amount)
        .containsExactly(Entered.pending());
  }

  @Test
  void whatHasNoActualYetIsNotKnown() {
    Inputs inputs =
        of(
            List.of(
                confirmed(new Content.Indicator("growth", new Result(BigDecimal.TEN, null, null))),
                confirmed(target(null))));

    assertThat(inputs.indicators()).isEmpty();
    assertThat(inputs.targets().get("tasks"))
        .extracting(Inputs.Target::weighed)
        .containsExactly(Entered.pending());
  }

  private static Content target(@Nullable BigDecimal actual) {
    return new Content.Target(
        "tasks",
        "重点",
        TargetCategory.KEY_WORK,
        BigDecimal.valueOf(5),
        new Result(BigDecimal.valueOf(5), actual, null));
  }

  private static Inputs of(List<Entry> entries) {
    return EngineInputs.bySubject(entries).getOrDefault("T1", Inputs.NONE);
  }

  private static Entry confirmed(Content content) {
    return verified(first(content), Verdict.CONFIRMED);
  }

  private static Entry verified(Entry entry, Verdict verdict) {
    return entry.verified(new Verification(verdict, "核对", ASSESSOR, Instant.EPOCH));
  }

  private static Entry first(Content content) {
    return Entry.first(
        UUID.randomUUID(),
        UUID.randomUUID(),
        new Statement("T1", content, new Evidence("依据", null, null)),
        ORGANISER,
        Instant.EPOCH);
  }
}
