package io.gongping.scoring.input.rest;

import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.input.app.EnterInput;
import io.gongping.scoring.verification.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "InputEntry",
    description =
        "FIGURE: key, value. INDICATOR: key and target with actual, or points. TARGET: as INDICATOR"
            + " with title, category (KEY_WORK, INNOVATION) and weight. ADJUSTMENT: key, title, count"
            + " or points, level. LOG: title, category (KEY_WORK, INNOVATION, PETITION,"
            + " PUBLIC_REACTION, EMERGENCY), date, text.")
record InputBody(
    @NotNull InputKind kind,
    @Schema(examples = "T1") @Nullable String subject,
    @Schema(description = "Of the figure, the leaf or the adjustment in the scheme.")
        @Nullable String key,
    @Nullable String title,
    @Nullable String category,
    @Schema(description = "A decimal text of at most 9 digits and 6 places.", examples = "92.5")
        @Nullable String value,
    @Nullable String weight,
    @Nullable String target,
    @Schema(description = "May follow later.") @Nullable String actual,
    @Nullable String count,
    @Nullable String points,
    @Schema(description = "NATION, PROVINCE, CITY, COUNTY") @Nullable String level,
    @Schema(examples = "2026-11-21") @Nullable String date,
    @Nullable String text,
    InputView.@Nullable EvidenceView evidence) {

  EnterInput.Draft draft() {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    put(texts, Field.SUBJECT, subject);
    put(texts, Field.KEY, key);
    put(texts, Field.TITLE, title);
    put(texts, Field.CATEGORY, category);
    put(texts, Field.VALUE, value);
    put(texts, Field.WEIGHT, weight);
    put(texts, Field.TARGET, target);
    put(texts, Field.ACTUAL, actual);
    put(texts, Field.COUNT, count);
    put(texts, Field.POINTS, points);
    put(texts, Field.LEVEL, level);
    put(texts, Field.DATE, date);
    put(texts, Field.TEXT, text);
    if (evidence != null) {
      put(texts, Field.REFERENCE, evidence.reference());
      put(texts, Field.ACHIEVEMENT, evidence.achievement());
      put(texts, Field.NOTE, evidence.note());
    }
    return new EnterInput.Draft(kind, texts);
  }

  private static void put(Map<Field, String> texts, Field field, @Nullable String text) {
    if (text != null) {
      texts.put(field, text);
    }
  }

  @Schema(name = "InputWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 4000) String reason) {}

  @Schema(name = "InputVersion")
  record VersionSeen(
      @NotNull UUID id,
      @Schema(description = "The version that was looked at.") @Min(1) int version) {}

  @Schema(name = "InputVerificationsEntry")
  record Verifications(
      @NotNull Verdict verdict,
      @Schema(description = "Needed for a rejection.") @Size(max = 4000) @Nullable String reason,
      @NotEmpty @Size(max = 500) List<@NotNull @Valid VersionSeen> inputs) {}
}
