@NullMarked
package io.gongping.scoring.standing.app;

import org.jspecify.annotations.NullMarked;
