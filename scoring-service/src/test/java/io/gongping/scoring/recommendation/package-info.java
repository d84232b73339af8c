@NullMarked
package io.gongping.scoring.recommendation;

import org.jspecify.annotations.NullMarked;
