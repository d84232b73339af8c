package io.gongping.scoring.grading.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.PinnedScheme;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.app.EarlierYears.Telling;
import io.gongping.scoring.history.KeptRecords;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.PriorScore;
import io.gongping.support.web.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** What rules that anybody wrote may learn of numbers that were recorded. */
class EarlierYearsTest {

  private static final UUID SOMEBODY = new UUID(1, 2);

  @Property
  void rulesOfOnesOwnLearnWhatWasShownAndNoMore(
      @ForAll @IntRange(min = -9999, max = 99_999) int numerator,
      @ForAll @IntRange(min = 1, max = 997) int denominator,
      @ForAll @IntRange(max = 4) int places,
      @ForAll Disclosure disclosure) {
    BigFraction number = BigFraction.of(numerator, denominator);
    Optional<BigFraction> learnt =
        prior("990100", "X1", number, places, disclosure, Telling.AS_SHOWN).map(PriorScore::number);

    switch (disclosure) {
      case EXACT -> assertThat(learnt).contains(number);
      case WITHHELD -> assertThat(learnt).isEmpty();
    }
  }

  @Property
  void presetsGetTheWholeNumberWithItsDisclosure(
      @ForAll @IntRange(max = 99_999) int numerator, @ForAll Disclosure disclosure) {
    BigFraction number = BigFraction.of(numerator, 7);

    assertThat(prior("990100", "X1", number, 2, disclosure, Telling.WHOLE))
        .contains(new PriorScore(number, disclosure));
  }

  @Property
  void nothingComesFromAnotherRegionOrAnotherScheme(@ForAll Telling telling) {
    BigFraction number = BigFraction.of(92);

    assertThat(prior("990200", "X1", number, 2, Disclosure.EXACT, telling)).isEmpty();
    assertThat(prior("990000", "X1", number, 2, Disclosure.EXACT, telling)).isEmpty();
    assertThat(prior("990100", "X2", number, 2, Disclosure.EXACT, telling)).isEmpty();
  }

  /** The score of last year as an assessment of 990100 under scheme X1 gets it. */
  private static Optional<PriorScore> prior(
      String region,
      String scheme,
      BigFraction number,
      int places,
      Disclosure disclosure,
      Telling telling) {
    RecordedScore score =
        new RecordedScore("total", new LocalizedText("总分", "Total"), number, places, disclosure);
    return Optional.ofNullable(
            new EarlierYears(new KeptRecords(List.of(recorded(region, scheme, score))))
                .of(definition(), "X1", telling)
                .get("L01"))
        .map(years -> years.get(1))
        .map(prior -> prior.scores().get("total"));
  }

  private static RecordedResult recorded(String region, String scheme, RecordedScore score) {
    return new RecordedResult(
        new UUID(0, 9),
        "L07",
        SOMEBODY,
        "某某",
        SubjectKind.LEADER,
        new UUID(0, 1),
        "青林县",
        Post.PRINCIPAL,
        "县长",
        region,
        "ANNUAL",
        2025,
        LocalDate.of(2025, 12, 1),
        new SchemeRef(scheme, 1),
        List.of(score),
        null,
        null,
        false,
        LocalDate.of(2026, 1, 1),
        Instant.EPOCH);
  }

  private static AssessmentDefinition definition() {
    return new AssessmentDefinition(
        "ANNUAL",
        2026,
        "990100",
        new LocalizedText("年度考核", "Annual"),
        new PinnedScheme("X1", 1, null, null),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Subject(
                "L01", SubjectKind.LEADER, "U1", SOMEBODY, "某某", Post.PRINCIPAL, "县长", null, "f")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new AssessmentDefinition.Timetable(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)));
  }
}
