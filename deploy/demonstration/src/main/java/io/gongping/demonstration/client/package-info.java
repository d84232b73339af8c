/** A small client of the public APIs: sign in, ask, insist on a status. */
@NullMarked
package io.gongping.demonstration.client;

import org.jspecify.annotations.NullMarked;
