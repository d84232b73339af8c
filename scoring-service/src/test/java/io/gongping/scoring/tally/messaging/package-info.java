@NullMarked
package io.gongping.scoring.tally.messaging;

import org.jspecify.annotations.NullMarked;
