/**
 * What people enter beside ballots: figures, indicators, target books, bonuses and deductions, and
 * the process log; each with its evidence and every version of it, counting once another person has
 * confirmed it.
 */
@NullMarked
package io.gongping.scoring.input;

import org.jspecify.annotations.NullMarked;
