@NullMarked
package io.gongping.scoring.tally.app;

import org.jspecify.annotations.NullMarked;
