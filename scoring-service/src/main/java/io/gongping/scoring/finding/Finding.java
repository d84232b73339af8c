package io.gongping.scoring.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a finding. Versions are never changed or removed.
 *
 * @param finding its key in the scheme
 * @param version from 1
 * @param level one of the levels that the scheme names
 * @param reference where the evidence lies
 * @param note what it says, or why the finding was changed
 */
public record Finding(
    UUID assessmentId,
    String subject,
    String finding,
    int version,
    String level,
    String reference,
    @Nullable String note,
    String enteredBy,
    Instant enteredAt) {}
