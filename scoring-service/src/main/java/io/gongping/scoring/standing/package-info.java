/** Scores, ranks and quotas of the subjects of an assessment, as far as they may be shown. */
@NullMarked
package io.gongping.scoring.standing;

import org.jspecify.annotations.NullMarked;
