@NullMarked
package io.gongping.scoring.standing;

import org.jspecify.annotations.NullMarked;
