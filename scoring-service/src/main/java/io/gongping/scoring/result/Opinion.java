package io.gongping.scoring.result;

import io.gongping.support.people.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the assessing body thinks of a subject (S11 art. 19). It may think again until the committee
 * decides; every version stays.
 *
 * @param version from 1
 * @param grade null where the scheme gives scores only
 * @param text never absent without a grade
 */
public record Opinion(
    UUID assessmentId,
    String subject,
    int version,
    @Nullable String grade,
    @Nullable String text,
    Person givenBy,
    Instant givenAt) {}
