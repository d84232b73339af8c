package io.gongping.scoring.scheme;

/**
 * A fact that bars a grade: who would get it or a better one gets the next lower one.
 *
 * @param grade any but the lowest
 */
public record Bar(String grade, Condition when, Caption caption) {}
