@NullMarked
package io.gongping.scoring.recommendation.store;

import org.jspecify.annotations.NullMarked;
