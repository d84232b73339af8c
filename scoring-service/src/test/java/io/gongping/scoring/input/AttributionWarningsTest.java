package io.gongping.scoring.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.input.AttributionWarning.Basis;
import io.gongping.scoring.input.Content.LogCategory;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionWarningsTest {

  private static final Person ORGANISER = new Person("organiser1", "o");
  private static final Person ASSESSOR = new Person("assessor1", "a");

  @Test
  void anAchievementClaimedByTwoSubjectsNamesBoth() {
    Entry first = bonus("T1", "证书甲", "国发〔2026〕12号");
    Entry second = bonus("L01", "证书乙", "国发 〔2026〕 12号");
    Entry other = bonus("L02", "证书丙", "国发〔2026〕13号");

    assertThat(AttributionWarnings.in(List.of(first, second, other)))
        .containsExactly(
            new AttributionWarning(Basis.ACHIEVEMENT, "国发〔2026〕12号", List.of(first, second)));
  }

  @Test
  void oneEvidenceForTwoEntriesOfTheSameSubjectIsAWarningToo() {
    Entry first = bonus("T1", "Certificate No.7", null);
    Entry second = bonus("T1", "certificate  no．7", null);

    assertThat(AttributionWarnings.in(List.of(first, second)))
        .containsExactly(
            new AttributionWarning(Basis.REFERENCE, "Certificate No.7", List.of(first, second)));
  }

  @Test
  void whatIsWithdrawnClaimsNothingOnceThatIsConfirmed() {
    Entry first = bonus("T1", "证书甲", "甲奖");
    Entry second = bonus("L01", "证书乙", "甲奖");
    Entry taken = second.withdrawn("与班子重复", ORGANISER, Instant.EPOCH);

    assertThat(AttributionWarnings.in(List.of(first, taken))).hasSize(1);
    assertThat(
            AttributionWarnings.in(
                List.of(
                    first,
                    taken.verified(
                        new Verification(Verdict.CONFIRMED, null, ASSESSOR, Instant.EPOCH)))))
        .isEmpty();
  }

  @Test
  void theProcessLogClaimsNothing() {
    Entry claim = bonus("T1", "通报", "抗洪");
    Entry log =
        entry(
            new Statement(
                "T1",
                new Content.Log(LogCategory.EMERGENCY, "抗洪", LocalDate.of(2026, 7, 1), "转移群众"),
                new Evidence("通报", "抗洪", null)));

    assertThat(AttributionWarnings.in(List.of(claim, log))).isEmpty();
  }

  private static Entry bonus(String subject, String reference, @Nullable String achievement) {
    return entry(
        new Statement(
            subject,
            new Content.Adjustment("award", "先进集体", BigDecimal.ONE, null, null),
            new Evidence(reference, achievement, null)));
  }

  private static Entry entry(Statement statement) {
    return Entry.first(UUID.randomUUID(), UUID.randomUUID(), statement, ORGANISER, Instant.EPOCH);
  }
}
