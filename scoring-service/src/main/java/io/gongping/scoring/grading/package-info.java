/** Puts tally, findings and scheme together into proposals. */
@NullMarked
package io.gongping.scoring.grading;

import org.jspecify.annotations.NullMarked;
