@NullMarked
package io.gongping.scoring.scheme.store;

import org.jspecify.annotations.NullMarked;
