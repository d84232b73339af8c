/** The last readings, in the database of the assessments. */
@NullMarked
package io.gongping.ballot.turnout.store;

import org.jspecify.annotations.NullMarked;
