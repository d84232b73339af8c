@NullMarked
package io.gongping.scoring.history.app;

import org.jspecify.annotations.NullMarked;
