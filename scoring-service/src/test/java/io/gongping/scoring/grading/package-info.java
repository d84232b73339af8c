@NullMarked
package io.gongping.scoring.grading;

import org.jspecify.annotations.NullMarked;
