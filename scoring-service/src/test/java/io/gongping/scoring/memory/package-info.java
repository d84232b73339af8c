/** What requests take of the heap, measured. */
@NullMarked
package io.gongping.scoring.memory;

import org.jspecify.annotations.NullMarked;
