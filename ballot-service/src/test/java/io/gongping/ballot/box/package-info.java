/** Tests of the box's rules. */
@NullMarked
package io.gongping.ballot.box;

import org.jspecify.annotations.NullMarked;
