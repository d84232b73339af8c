/** Bringing schemes in and showing them. */
@NullMarked
package io.gongping.scoring.scheme.app;

import org.jspecify.annotations.NullMarked;
