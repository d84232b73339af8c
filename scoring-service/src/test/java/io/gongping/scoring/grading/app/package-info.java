@NullMarked
package io.gongping.scoring.grading.app;

import org.jspecify.annotations.NullMarked;
