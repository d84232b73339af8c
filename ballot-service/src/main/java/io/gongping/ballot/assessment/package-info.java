/**
 * Assessments from draft to close: what is assessed, by whom, on which form. The definition is
 * fixed when the box opens.
 */
@NullMarked
package io.gongping.ballot.assessment;

import org.jspecify.annotations.NullMarked;
