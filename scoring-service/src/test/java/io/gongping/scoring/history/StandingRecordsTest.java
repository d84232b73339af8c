package io.gongping.scoring.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StandingRecordsTest {

  private static final UUID SOMEBODY = new UUID(7, 7);
  private static final Person FIRST = new Person("a", "sub-a");
  private static final Person SECOND = new Person("b", "sub-b");

  @Property
  void theFirstRecordOfARegionStandsWhateverComesLater(
      @ForAll @IntRange(min = 1, max = 6) int own,
      @ForAll @IntRange(max = 6) int foreign,
      @ForAll long seed) {
    List<RecordedResult> records = new ArrayList<>();
    for (int i = 0; i < own; i++) {
      records.add(record("ANNUAL", "990100", 100 + i));
    }
    RecordedResult first = records.getFirst();
    for (int i = 0; i < foreign; i++) {
      // Some before the first one of the own region, some after it.
      records.add(record("ANNUAL", "990200", 97 + i));
    }
    Collections.shuffle(records, new Random(seed));

    StandingRecords standing = StandingRecords.of(records, List.of());

    assertThat(records.stream().filter(record -> record.region().equals("990100")))
        .filteredOn(standing::includes)
        .containsExactly(first);
    assertThat(records).filteredOn(standing::includes).hasSize(foreign == 0 ? 1 : 2);
  }

  @Test
  void aSettledConflictHasOneRecordThatCounts() {
    RecordedResult own = record("ANNUAL", "990100", 1);
    RecordedResult foreign = record("ANNUAL", "990200", 2);
    List<RecordedResult> records = List.of(own, foreign);

    assertThat(records)
        .filteredOn(
            StandingRecords.of(records, List.of(settled(1, foreign, Verdict.CONFIRMED)))::includes)
        .containsExactly(foreign);
    assertThat(records)
        .filteredOn(
            StandingRecords.of(records, List.of(settled(1, foreign, Verdict.REJECTED)))::includes)
        .containsExactly(own, foreign);
    assertThat(records)
        .filteredOn(
            StandingRecords.of(
                    records,
                    List.of(
                        settled(2, own, Verdict.CONFIRMED), settled(1, foreign, Verdict.CONFIRMED)))
                ::includes)
        .containsExactly(own);
  }

  @Test
  void whatWasOnlyProposedDecidesNothing() {
    RecordedResult own = record("ANNUAL", "990100", 1);
    RecordedResult foreign = record("ANNUAL", "990200", 2);
    Settlement proposed =
        new Settlement(
            own.term(), 1, foreign.key(), 2, "理由", FIRST, Instant.EPOCH, Optional.empty());

    assertThat(StandingRecords.of(List.of(own, foreign), List.of(proposed)).includes(own)).isTrue();
  }

  @Test
  void aRecordAfterTheSettlementOpensTheConflictAgainAndChangesNothing() {
    RecordedResult own = record("ANNUAL", "990100", 1);
    RecordedResult foreign = record("ANNUAL", "990200", 2);
    RecordedResult third = record("ANNUAL", "990300", 3);
    List<Settlement> settlements = List.of(settled(1, own, Verdict.CONFIRMED));

    assertThat(new RecordConflict(own.term(), List.of(own, foreign), settlements).state())
        .isEqualTo(RecordConflict.State.SETTLED);
    RecordConflict reopened =
        new RecordConflict(own.term(), List.of(third, own, foreign), settlements);
    assertThat(reopened.state()).isEqualTo(RecordConflict.State.OPEN);
    assertThat(reopened.records()).filteredOn(reopened.standing()::includes).containsExactly(own);
  }

  @Test
  void ofAKindThatComesSeveralTimesTheLastToCloseCounts() {
    RecordedResult spring = record("ROUTINE", "990100", 9);
    RecordedResult autumn =
        with(spring, LocalDate.of(2025, 9, 30), Instant.EPOCH, new SchemeRef("S2", 1));
    RecordedResult otherScheme =
        with(spring, LocalDate.of(2025, 3, 30), Instant.EPOCH, new SchemeRef("S9", 1));

    assertThat(List.of(autumn, spring, otherScheme))
        .filteredOn(StandingRecords.of(List.of(spring, autumn, otherScheme), List.of())::includes)
        .containsExactly(autumn, otherScheme);
    assertThat(spring.term().isOnceAYear()).isFalse();
  }

  private static Settlement settled(int version, RecordedResult valid, Verdict verdict) {
    return new Settlement(
        valid.term(),
        version,
        valid.key(),
        2,
        "理由",
        FIRST,
        Instant.EPOCH,
        Optional.of(new Verification(verdict, "核实", SECOND, Instant.EPOCH)));
  }

  private static RecordedResult record(String kind, String region, int second) {
    RecordedResult result =
        Recorded.result(SOMEBODY, kind, LocalDate.of(2025, 6, 30), true, List.of());
    return new RecordedResult(
        result.assessmentId(),
        result.subject(),
        result.directoryId(),
        result.name(),
        result.subjectKind(),
        result.organisationId(),
        result.unitName(),
        result.post(),
        result.title(),
        region,
        kind,
        result.year(),
        result.closedOn(),
        result.scheme(),
        result.scores(),
        result.grade(),
        result.noGrade(),
        result.best(),
        result.decidedOn(),
        Instant.EPOCH.plusSeconds(second));
  }

  private static RecordedResult with(
      RecordedResult result, LocalDate closedOn, Instant recordedAt, SchemeRef scheme) {
    return new RecordedResult(
        UUID.randomUUID(),
        result.subject(),
        result.directoryId(),
        result.name(),
        result.subjectKind(),
        result.organisationId(),
        result.unitName(),
        result.post(),
        result.title(),
        result.region(),
        result.kind(),
        result.year(),
        closedOn,
        scheme,
        result.scores(),
        result.grade(),
        result.noGrade(),
        result.best(),
        result.decidedOn(),
        recordedAt);
  }
}
