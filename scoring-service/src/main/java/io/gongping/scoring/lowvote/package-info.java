/** Where raters marked low, against the group, and why (测评低票原因分析). */
@NullMarked
package io.gongping.scoring.lowvote;

import org.jspecify.annotations.NullMarked;
