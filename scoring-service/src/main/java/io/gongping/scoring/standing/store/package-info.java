@NullMarked
package io.gongping.scoring.standing.store;

import org.jspecify.annotations.NullMarked;
