package io.gongping.scoring.deadletter;

import java.time.Instant;

/** Who decided that a dead letter no longer stands in the way, when and why. */
public record Resolution(String by, Instant at, String reason) {}
