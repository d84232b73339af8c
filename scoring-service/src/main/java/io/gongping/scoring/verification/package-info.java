/**
 * Four eyes: what one person enters counts only once another person, who holds the other role, has
 * confirmed it.
 */
@NullMarked
package io.gongping.scoring.verification;

import org.jspecify.annotations.NullMarked;
