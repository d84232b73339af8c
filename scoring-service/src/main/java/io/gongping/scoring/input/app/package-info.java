@NullMarked
package io.gongping.scoring.input.app;

import org.jspecify.annotations.NullMarked;
