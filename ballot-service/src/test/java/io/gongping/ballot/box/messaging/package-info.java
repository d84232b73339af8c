/** Tests of the relay. */
@NullMarked
package io.gongping.ballot.box.messaging;

import org.jspecify.annotations.NullMarked;
