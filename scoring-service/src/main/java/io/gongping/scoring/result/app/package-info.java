@NullMarked
package io.gongping.scoring.result.app;

import org.jspecify.annotations.NullMarked;
