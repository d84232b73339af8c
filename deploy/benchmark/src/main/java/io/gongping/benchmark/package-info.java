/** How fast subjects are graded. */
@NullMarked
package io.gongping.benchmark;

import org.jspecify.annotations.NullMarked;
