/** Calls every operation in thousands of ways and holds every answer against the contracts. */
@NullMarked
package io.gongping.fuzzer;

import org.jspecify.annotations.NullMarked;
