/** Tests of assessments. */
@NullMarked
package io.gongping.ballot.assessment;

import org.jspecify.annotations.NullMarked;
