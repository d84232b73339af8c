package io.gongping.scoring.deadletter.app;

import io.gongping.scoring.deadletter.DeadLetter;

/** Fired inside the transaction that resolves a dead letter. */
public record DeadLetterResolved(DeadLetter letter) {}
