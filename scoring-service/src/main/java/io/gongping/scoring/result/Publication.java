package io.gongping.scoring.result;

import io.gongping.support.people.Person;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A score card that was published.
 *
 * @param position in the change feed: from 1, without gaps, in the order of publication
 * @param card the score card as JSON, as it was sent
 */
public record Publication(
    UUID assessmentId,
    String subject,
    long position,
    String region,
    Circle circle,
    LocalDate publishedOn,
    Person publishedBy,
    String card) {}
