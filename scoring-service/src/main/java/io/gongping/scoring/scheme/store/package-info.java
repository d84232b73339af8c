/** Reads schemes from JSON documents and keeps the presets. */
@NullMarked
package io.gongping.scoring.scheme.store;

import org.jspecify.annotations.NullMarked;
