package io.gongping.ballot.roll;

/**
 * Who came and was given a slip, for one paper.
 *
 * @param paper the paper's key
 * @param present raters at the meeting (实到)
 * @param issued slips handed out (发出)
 */
public record Attendance(String paper, int present, int issued) {}
