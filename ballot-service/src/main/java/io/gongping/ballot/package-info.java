/** The ballot service: assessments, the roll, slips and the ballot box. */
@NullMarked
package io.gongping.ballot;

import org.jspecify.annotations.NullMarked;
