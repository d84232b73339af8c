@NullMarked
package io.gongping.ballot.turnout.app;

import org.jspecify.annotations.NullMarked;
