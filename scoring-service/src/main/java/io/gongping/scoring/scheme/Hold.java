package io.gongping.scoring.scheme;

/** Takes a subject out of grading: other documents in force decide (S11 art. 23, last sentence). */
public record Hold(Condition when, Caption caption) {}
