/** Threads that work until the service stops. */
@NullMarked
package io.gongping.ballot.background;

import org.jspecify.annotations.NullMarked;
