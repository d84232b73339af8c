package io.gongping.scoring.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the committee decided (S11 art. 19). It is made once and kept together with what had been
 * proposed.
 *
 * @param grade its code
 * @param reason never absent where the decision departs from the proposal
 * @param proposal as it stood when the decision was recorded
 */
public record Decision(
    UUID assessmentId,
    String subject,
    String grade,
    boolean departs,
    @Nullable String reason,
    ProposalSummary proposal,
    LocalDate decidedOn,
    String recordedBy,
    Instant recordedAt) {}
