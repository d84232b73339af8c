/** Turnout (投票率), in steps coarse enough to tell nothing of a single rater. */
@NullMarked
package io.gongping.ballot.turnout;

import org.jspecify.annotations.NullMarked;
