/** Definitions from and to JSON. */
@NullMarked
package io.gongping.scoring.definition.app;

import org.jspecify.annotations.NullMarked;
