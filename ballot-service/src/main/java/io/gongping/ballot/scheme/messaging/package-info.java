/** Confirmed schemes as they arrive from scoring. */
@NullMarked
package io.gongping.ballot.scheme.messaging;

import org.jspecify.annotations.NullMarked;
