/** Confirmed schemes in the database of the assessments. */
@NullMarked
package io.gongping.ballot.scheme.store;

import org.jspecify.annotations.NullMarked;
