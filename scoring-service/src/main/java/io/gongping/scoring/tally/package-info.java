/** Counts ballots and holds the count against the box's own. */
@NullMarked
package io.gongping.scoring.tally;

import org.jspecify.annotations.NullMarked;
