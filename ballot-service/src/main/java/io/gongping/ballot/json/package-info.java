/** How the service reads and writes JSON. */
@NullMarked
package io.gongping.ballot.json;

import org.jspecify.annotations.NullMarked;
