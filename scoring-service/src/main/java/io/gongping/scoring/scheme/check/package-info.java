/** Finds every mistake of a scheme at once, before anybody is graded by it. */
@NullMarked
package io.gongping.scoring.scheme.check;

import org.jspecify.annotations.NullMarked;
