/** Holds what services answer against the contracts that they give out. */
@NullMarked
package io.gongping.conformance;

import org.jspecify.annotations.NullMarked;
