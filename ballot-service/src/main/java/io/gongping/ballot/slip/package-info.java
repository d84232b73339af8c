/**
 * Slips (测评票编码): the one-time codes that let a rater cast one ballot without a name. Nobody records
 * who took which.
 */
@NullMarked
package io.gongping.ballot.slip;

import org.jspecify.annotations.NullMarked;
