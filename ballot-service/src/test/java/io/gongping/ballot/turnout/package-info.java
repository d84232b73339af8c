/** Tests of turnout. */
@NullMarked
package io.gongping.ballot.turnout;

import org.jspecify.annotations.NullMarked;
