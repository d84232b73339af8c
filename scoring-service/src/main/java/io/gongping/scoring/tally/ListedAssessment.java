package io.gongping.scoring.tally;

import io.gongping.scoring.definition.PinnedScheme;
import io.gongping.support.web.LocalizedText;
import java.util.UUID;

/** What a list shows of an assessment: nothing that grows with its subjects or papers. */
public record ListedAssessment(
    UUID id,
    LocalizedText title,
    String kind,
    int year,
    String region,
    PinnedScheme scheme,
    AssessmentState state) {}
