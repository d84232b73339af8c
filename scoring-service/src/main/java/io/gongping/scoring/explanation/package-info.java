/** Puts into words what may be shown of an evaluation. */
@NullMarked
package io.gongping.scoring.explanation;

import org.jspecify.annotations.NullMarked;
