package io.gongping.scoring.scheme;

/** Gives a grade when its condition holds. */
public record GradeRule(String grade, Condition when, Caption caption) {}
