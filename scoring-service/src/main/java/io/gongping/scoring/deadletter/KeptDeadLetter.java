package io.gongping.scoring.deadletter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as kept.
 *
 * @param region of its assessment; null where it has none that is known
 * @param resolution null while it is open
 */
public record KeptDeadLetter(
    UUID id, DeadLetter letter, @Nullable String region, @Nullable Resolution resolution) {}
