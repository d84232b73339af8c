/** What a scheme reads of an assessment, found in its rules and in nothing else. */
@NullMarked
package io.gongping.scoring.scheme.requirement;

import org.jspecify.annotations.NullMarked;
