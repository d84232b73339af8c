/** Use cases of the roll. */
@NullMarked
package io.gongping.ballot.roll.app;

import org.jspecify.annotations.NullMarked;
