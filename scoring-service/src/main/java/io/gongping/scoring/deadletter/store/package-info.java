@NullMarked
package io.gongping.scoring.deadletter.store;

import org.jspecify.annotations.NullMarked;
