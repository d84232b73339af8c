package io.gongping.scoring.history;

/**
 * A rank as it was published.
 *
 * @param score the key of the score that ranks
 * @param rank from 1; ties share one
 * @param size how many were ranked in the group
 * @param bottom whether nobody in a group of more than one has a lower place
 */
public record RecordedRank(String score, int rank, int size, boolean bottom) {}
