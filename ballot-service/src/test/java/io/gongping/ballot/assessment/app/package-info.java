/** Tests of opening and closing in steps. */
@NullMarked
package io.gongping.ballot.assessment.app;

import org.jspecify.annotations.NullMarked;
