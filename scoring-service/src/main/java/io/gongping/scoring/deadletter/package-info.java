/**
 * Messages that could not be counted: kept, shown, and in the way of a final result until somebody
 * has dealt with them.
 */
@NullMarked
package io.gongping.scoring.deadletter;

import org.jspecify.annotations.NullMarked;
