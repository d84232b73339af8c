/** Use cases of the box: open, cast, inspect, close. */
@NullMarked
package io.gongping.ballot.box.app;

import org.jspecify.annotations.NullMarked;
