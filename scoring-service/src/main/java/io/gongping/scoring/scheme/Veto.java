package io.gongping.scoring.scheme;

/**
 * Lowers the grade that the rules gave (一票否决). Vetoes apply one after the other: where several
 * targets lower once only, they are one veto on any of them.
 *
 * @param steps how many grades lower, at least 1
 * @param floor the grade below which it never goes
 */
public record Veto(Condition when, int steps, String floor, Caption caption) {}
