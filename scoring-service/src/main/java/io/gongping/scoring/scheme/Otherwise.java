package io.gongping.scoring.scheme;

/** The grade that remains when no rule fires. */
public record Otherwise(String grade, Caption caption) {}
