/** Tests of how confirmed schemes arrive. */
@NullMarked
package io.gongping.ballot.scheme.messaging;

import org.jspecify.annotations.NullMarked;
