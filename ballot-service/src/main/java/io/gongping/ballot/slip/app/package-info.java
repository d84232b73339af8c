/** Use cases of slips. */
@NullMarked
package io.gongping.ballot.slip.app;

import org.jspecify.annotations.NullMarked;
