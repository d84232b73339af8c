/**
 * The roll: how many raters were entitled, present and given a slip, per paper. It knows nothing of
 * the box.
 */
@NullMarked
package io.gongping.ballot.roll;

import org.jspecify.annotations.NullMarked;
