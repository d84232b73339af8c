/** Tests of the ballot service as a whole. */
@NullMarked
package io.gongping.ballot;

import org.jspecify.annotations.NullMarked;
