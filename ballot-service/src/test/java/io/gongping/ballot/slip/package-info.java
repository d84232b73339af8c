/** Tests of slip codes. */
@NullMarked
package io.gongping.ballot.slip;

import org.jspecify.annotations.NullMarked;
