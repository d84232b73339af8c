@NullMarked
package io.gongping.scoring.history;

import org.jspecify.annotations.NullMarked;
