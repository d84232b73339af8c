/** Tests of background work. */
@NullMarked
package io.gongping.ballot.background;

import org.jspecify.annotations.NullMarked;
