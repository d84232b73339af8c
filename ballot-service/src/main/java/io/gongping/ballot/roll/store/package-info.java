/** The roll in the database of the assessments. */
@NullMarked
package io.gongping.ballot.roll.store;

import org.jspecify.annotations.NullMarked;
