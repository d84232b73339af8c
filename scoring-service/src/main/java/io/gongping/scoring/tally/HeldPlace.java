package io.gongping.scoring.tally;

/** Where an event lies that waits to be counted. What it says stays in the topic. */
public record HeldPlace(String topic, int partition, long offset) {}
