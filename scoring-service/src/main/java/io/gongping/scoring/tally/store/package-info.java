@NullMarked
package io.gongping.scoring.tally.store;

import org.jspecify.annotations.NullMarked;
