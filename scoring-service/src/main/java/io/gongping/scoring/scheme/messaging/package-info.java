/** Tells of schemes at the start. */
@NullMarked
package io.gongping.scoring.scheme.messaging;

import org.jspecify.annotations.NullMarked;
