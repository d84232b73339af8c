/** Slips in the database of the box: hashes only. */
@NullMarked
package io.gongping.ballot.slip.store;

import org.jspecify.annotations.NullMarked;
