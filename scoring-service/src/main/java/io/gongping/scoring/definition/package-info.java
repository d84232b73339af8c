/**
 * The definition of an assessment as it travels with {@code assessment.opened}: subjects, forms,
 * rater categories and papers. It never changes after opening.
 */
@NullMarked
package io.gongping.scoring.definition;

import org.jspecify.annotations.NullMarked;
