/** Tests of what the box's database holds and allows. */
@NullMarked
package io.gongping.ballot.box.store;

import org.jspecify.annotations.NullMarked;
