package io.gongping.scoring.input.rest;

import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.EntryState;
import io.gongping.scoring.input.EntryVersion;
import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.Fields;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.verification.app.VerificationView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Input", description = "One version of an entry; numbers are exact decimal texts.")
record InputView(
    UUID id,
    @Schema(description = "Also its ETag.") int version,
    @Schema(examples = "T1") String subject,
    InputKind kind,
    @Schema(description = "Of the figure, the leaf or the adjustment in the scheme.")
        @Nullable String key,
    @Nullable String title,
    @Nullable String category,
    @Nullable String value,
    @Nullable String weight,
    @Nullable String target,
    @Nullable String actual,
    @Nullable String count,
    @Nullable String points,
    @Nullable String level,
    @Nullable String date,
    @Nullable String text,
    EvidenceView evidence,
    @Schema(description = "Whether this version takes the entry back.") boolean withdrawn,
    @Schema(
            description =
                "CONFIRMED counts, WITHDRAWN is gone; in the other two what rests on it is not"
                    + " known.")
        EntryState state,
    String enteredBy,
    Instant enteredAt,
    @Schema(description = "Absent while the state is PENDING.")
        @Nullable VerificationView verification) {

  @Schema(name = "InputEvidence")
  record EvidenceView(
      @Schema(description = "Where the evidence lies; needed.", examples = "市统计局 2026 年公报")
          @Nullable String reference,
      @Schema(
              description =
                  "What was achieved, by a key such as the number of a document; entries with the"
                      + " same one claim the same thing.",
              examples = "国发〔2026〕12号")
          @Nullable String achievement,
      @Schema(description = "What the evidence says, or why the entry was changed.")
          @Nullable String note) {}

  static InputView of(Entry entry) {
    return of(entry.id(), entry.current());
  }

  static InputView of(UUID id, EntryVersion version) {
    Map<Field, String> texts = Fields.of(version.statement());
    return new InputView(
        id,
        version.number(),
        version.statement().subject(),
        version.statement().content().kind(),
        texts.get(Field.KEY),
        texts.get(Field.TITLE),
        texts.get(Field.CATEGORY),
        texts.get(Field.VALUE),
        texts.get(Field.WEIGHT),
        texts.get(Field.TARGET),
        texts.get(Field.ACTUAL),
        texts.get(Field.COUNT),
        texts.get(Field.POINTS),
        texts.get(Field.LEVEL),
        texts.get(Field.DATE),
        texts.get(Field.TEXT),
        new EvidenceView(
            texts.get(Field.REFERENCE), texts.get(Field.ACHIEVEMENT), texts.get(Field.NOTE)),
        version.withdrawn(),
        version.state(),
        version.enteredBy().name(),
        version.enteredAt(),
        VerificationView.of(version.verification()));
  }
}
