@NullMarked
package io.gongping.scoring.result.store;

import org.jspecify.annotations.NullMarked;
