/** What was recorded of teams and people over the years. */
@NullMarked
package io.gongping.scoring.history;

import org.jspecify.annotations.NullMarked;
