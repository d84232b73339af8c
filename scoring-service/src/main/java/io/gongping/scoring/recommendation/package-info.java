/**
 * What became of a recommendation (民主推荐): votes for candidates and for others, for whom written
 * names stand, and the shortlist.
 */
@NullMarked
package io.gongping.scoring.recommendation;

import org.jspecify.annotations.NullMarked;
