@NullMarked
package io.gongping.scoring.deadletter.app;

import org.jspecify.annotations.NullMarked;
