/** Ranks with ties and quotas, apart from what is ranked. */
@NullMarked
package io.gongping.scoring.ranking;

import org.jspecify.annotations.NullMarked;
