@NullMarked
package io.gongping.scoring.input;

import org.jspecify.annotations.NullMarked;
