@NullMarked
package io.gongping.scoring.result;

import org.jspecify.annotations.NullMarked;
