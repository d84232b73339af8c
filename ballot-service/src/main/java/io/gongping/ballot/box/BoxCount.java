package io.gongping.ballot.box;

import java.util.Map;

/**
 * The box's own count of one paper.
 *
 * @param spent slips that were used
 * @param ballots ballots in the box; equal to {@code spent} unless the database was tampered with
 * @param invalid those of them that a rule of the paper voids; they are not in the counts
 * @param counts by subject, item and mark; what nobody chose is left out
 * @param writeIns by recommendation and name
 */
public record BoxCount(
    BallotBoxes.PaperAttendance attendance,
    long spent,
    long ballots,
    long invalid,
    Map<String, Map<String, Map<String, Long>>> counts,
    Map<String, Map<String, Long>> writeIns) {}
