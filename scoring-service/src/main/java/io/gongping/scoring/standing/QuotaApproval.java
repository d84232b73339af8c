package io.gongping.scoring.standing;

import io.gongping.scoring.definition.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who let more subjects of a kind have the limited grade than its usual share. It is given once and
 * never changed.
 *
 * @param authority who approved
 * @param reference of the document that says so
 */
public record QuotaApproval(
    UUID assessmentId,
    SubjectKind kind,
    String authority,
    String reference,
    LocalDate approvedOn,
    String recordedBy,
    Instant recordedAt) {}
