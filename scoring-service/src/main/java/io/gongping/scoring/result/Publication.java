package io.gongping.scoring.result;

import io.gongping.support.people.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score card that was published.
 *
 * @param revision of the decision that it makes known
 * @param supersedes the revision that was published before it; null for the first
 * @param position in the change feed: from 1, without gaps, in the order of publication
 * @param card the score card as JSON, as it was sent
 */
public record Publication(
    UUID assessmentId,
    String subject,
    int revision,
    @Nullable Integer supersedes,
    long position,
    String region,
    Circle circle,
    LocalDate publishedOn,
    Person publishedBy,
    String card) {}
