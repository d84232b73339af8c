@NullMarked
package io.gongping.scoring.scheme.app;

import org.jspecify.annotations.NullMarked;
