package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A number that one role enters for a subject and another verifies.
 *
 * @param min the least that can be entered
 * @param max the most that can be entered
 * @param ofUnit entered once, for the team of the unit, and read for every leader of it; where the
 *     team is not assessed it is entered for each leader
 */
public record FigureType(
    String key,
    LocalizedText label,
    @Nullable String clause,
    BigFraction min,
    BigFraction max,
    boolean ofUnit) {}
