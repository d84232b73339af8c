package io.gongping.scoring.input.rest;

import io.gongping.scoring.input.AttributionWarning;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AttributionWarning", description = "The same thing claimed more than once.")
record AttributionWarningView(
    @Schema(description = "What the claims have in common.") AttributionWarning.Basis by,
    @Schema(examples = "国发〔2026〕12号") String text,
    @Schema(description = "At least two.") List<InputView> claims) {

  static AttributionWarningView of(AttributionWarning warning) {
    return new AttributionWarningView(
        warning.by(), warning.text(), warning.claims().stream().map(InputView::of).toList());
  }
}
