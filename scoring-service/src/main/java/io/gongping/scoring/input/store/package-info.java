@NullMarked
package io.gongping.scoring.input.store;

import org.jspecify.annotations.NullMarked;
