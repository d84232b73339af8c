/** Everything together, as it runs on somebody's machine. */
@NullMarked
package io.gongping.system;

import org.jspecify.annotations.NullMarked;
