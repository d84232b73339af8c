/**
 * Turnout (投票率), in steps coarse enough to tell nothing of a single rater and refreshed by the
 * clock.
 */
@NullMarked
package io.gongping.ballot.turnout;

import org.jspecify.annotations.NullMarked;
