/** Assessments in their database. */
@NullMarked
package io.gongping.ballot.assessment.store;

import org.jspecify.annotations.NullMarked;
