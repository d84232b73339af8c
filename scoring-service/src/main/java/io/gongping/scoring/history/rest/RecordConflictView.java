package io.gongping.scoring.history.rest;

import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.Settlement;
import io.gongping.scoring.history.StandingRecords;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.verification.app.VerificationView;
import io.gongping.support.scope.RegionScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "RecordConflict",
    description = "Several records of one team or person for one kind of assessment and year.")
record RecordConflictView(
    UUID directoryId,
    @Schema(examples = "ANNUAL") String kind,
    int year,
    @Schema(description = "OPEN until two people settled it; a further record opens it again.")
        RecordConflict.State state,
    @Schema(description = "For If-Match.") long version,
    @Schema(description = "Those of your regions, the first one first.") List<Entry> records,
    @Schema(description = "Whether there are records outside your regions.") boolean beyondRegions,
    @Schema(description = "Everything that was proposed, the first one first.")
        List<SettlementView> settlements) {

  @Schema(name = "ConflictingRecord")
  record Entry(
      UUID assessmentId,
      String subject,
      String region,
      String name,
      String unit,
      @Schema(description = "Leaders only.") @Nullable String title,
      @Nullable Grade grade,
      LocalDate decidedOn,
      Instant recordedAt,
      @Schema(description = "Whether it counts now for later years of its region.")
          boolean standing) {

    static Entry of(RecordedResult record, boolean standing) {
      return new Entry(
          record.assessmentId(),
          record.subject(),
          record.region(),
          record.name(),
          record.unitName(),
          record.title(),
          record.grade(),
          record.decidedOn(),
          record.recordedAt(),
          standing);
    }
  }

  @Schema(name = "Settlement")
  record SettlementView(
      int version,
      @Schema(description = "The assessment of the record that is to be valid.") UUID assessmentId,
      String subject,
      String reason,
      String proposedBy,
      Instant proposedAt,
      @Schema(description = "Absent until a second person looked at it.")
          @Nullable VerificationView verification) {

    static SettlementView of(Settlement settlement) {
      return new SettlementView(
          settlement.version(),
          settlement.valid().assessmentId(),
          settlement.valid().subject(),
          settlement.reason(),
          settlement.by().name(),
          settlement.at(),
          VerificationView.of(settlement.verification()));
    }
  }

  static RecordConflictView of(RecordConflict conflict, RegionScope scope) {
    StandingRecords standing = conflict.standing();
    List<Entry> covered =
        conflict.records().stream()
            .filter(record -> scope.covers(record.region()))
            .map(record -> Entry.of(record, standing.includes(record)))
            .toList();
    return new RecordConflictView(
        conflict.term().directoryId(),
        conflict.term().kind(),
        conflict.term().year(),
        conflict.state(),
        conflict.version(),
        covered,
        covered.size() < conflict.records().size(),
        conflict.settlements().stream().map(SettlementView::of).toList());
  }
}
