/** Use cases of assessments, opening and closing as resumable steps. */
@NullMarked
package io.gongping.ballot.assessment.app;

import org.jspecify.annotations.NullMarked;
