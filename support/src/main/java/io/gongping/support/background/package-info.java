/** Threads that work until the service stops. */
@NullMarked
package io.gongping.support.background;

import org.jspecify.annotations.NullMarked;
