package io.gongping.scoring.lowvote;

import java.time.Instant;
import java.util.UUID;

/**
 * Why raters marked an item low, as the organiser sees it. Causes are never changed; a later one
 * takes the place of the one before.
 */
public record Cause(
    UUID id,
    UUID assessmentId,
    String subject,
    String item,
    String text,
    String recordedBy,
    Instant recordedAt) {}
