/**
 * The ballot box (票箱): takes each ballot once, keeps it without a name, and counts. It knows an
 * assessment only in the form of its opened event, and nothing of who may vote.
 */
@NullMarked
package io.gongping.ballot.box;

import org.jspecify.annotations.NullMarked;
