@NullMarked
package io.gongping.scoring.recommendation.app;

import org.jspecify.annotations.NullMarked;
