package io.gongping.ballot.assessment;

import io.gongping.support.web.LocalizedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in a listing. What a draft does not say yet is null.
 *
 * @param title in one language twice where a draft has it in one only
 */
public record AssessmentSummary(
    UUID id,
    AssessmentState state,
    long version,
    String region,
    Definition.@Nullable Kind kind,
    @Nullable Integer year,
    @Nullable LocalizedText title,
    Definition.@Nullable Timetable timetable) {}
