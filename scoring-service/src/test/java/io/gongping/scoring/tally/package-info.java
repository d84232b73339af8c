@NullMarked
package io.gongping.scoring.tally;

import org.jspecify.annotations.NullMarked;
