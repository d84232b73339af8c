/** The scoring service: counts ballots, grades by schemes, records decisions. */
@NullMarked
package io.gongping.scoring;

import org.jspecify.annotations.NullMarked;
