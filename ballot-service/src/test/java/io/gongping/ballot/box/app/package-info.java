/** Tests of casting in groups. */
@NullMarked
package io.gongping.ballot.box.app;

import org.jspecify.annotations.NullMarked;
