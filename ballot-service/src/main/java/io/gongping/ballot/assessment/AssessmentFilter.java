package io.gongping.ballot.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Which assessments a listing shows; a component that is null does not restrict.
 *
 * @param year that is assessed
 * @param region this one and those below it
 * @param text a part of the title in either language, in capital or small letters
 */
public record AssessmentFilter(
    @Nullable AssessmentState state,
    @Nullable Integer year,
    Definition.@Nullable Kind kind,
    @Nullable String region,
    @Nullable String text) {}
