@NullMarked
package io.gongping.scoring.explanation;

import org.jspecify.annotations.NullMarked;
