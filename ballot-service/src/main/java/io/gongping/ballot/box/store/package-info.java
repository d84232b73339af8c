/** The box's database: plain SQL, no transaction across to any other. */
@NullMarked
package io.gongping.ballot.box.store;

import org.jspecify.annotations.NullMarked;
