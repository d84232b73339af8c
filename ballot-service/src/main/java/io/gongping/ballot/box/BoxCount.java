package io.gongping.ballot.box;

import java.util.Map;

/**
 * The box's own count of one paper.
 *
 * @param spent slips that were used
 * @param ballots ballots in the box; equal to {@code spent} unless the database was tampered with
 * @param counts by subject, item and mark; what nobody chose is left out
 */
public record BoxCount(
    BallotBoxes.PaperAttendance attendance,
    long spent,
    long ballots,
    Map<String, Map<String, Map<String, Long>>> counts) {}
