package io.gongping.scoring.tally;

import org.jspecify.annotations.Nullable;

/**
 * Which assessments a list shows; a component that is null does not restrict.
 *
 * @param year that was assessed
 * @param kind of the assessment, such as {@code ANNUAL}
 * @param region this one and those below it
 * @param text a part of the title in either language, in capital or small letters
 */
public record AssessmentFilter(
    @Nullable AssessmentState state,
    @Nullable Integer year,
    @Nullable String kind,
    @Nullable String region,
    @Nullable String text) {}
