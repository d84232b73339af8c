@NullMarked
package io.gongping.scoring.deadletter;

import org.jspecify.annotations.NullMarked;
