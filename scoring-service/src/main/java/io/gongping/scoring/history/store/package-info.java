@NullMarked
package io.gongping.scoring.history.store;

import org.jspecify.annotations.NullMarked;
