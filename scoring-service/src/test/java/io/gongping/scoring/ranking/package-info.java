@NullMarked
package io.gongping.scoring.ranking;

import org.jspecify.annotations.NullMarked;
