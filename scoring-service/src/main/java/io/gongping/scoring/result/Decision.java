package io.gongping.scoring.result;

import io.gongping.support.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the committee decided (S11 art. 19). It is made once and kept together with what had been
 * proposed.
 *
 * @param grade its code; null where the scheme gives scores only, which the decision confirms
 * @param departs whether the grade is not the proposed one; never where there are scores only
 * @param reason never absent where the decision departs from the proposal, or confirms scores that
 *     are not all known
 * @param proposal as it stood when the decision was recorded
 */
public record Decision(
    UUID assessmentId,
    String subject,
    @Nullable String grade,
    boolean departs,
    @Nullable String reason,
    ProposalSummary proposal,
    LocalDate decidedOn,
    Person recordedBy,
    Instant recordedAt) {}
