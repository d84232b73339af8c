/** Problem details (RFC 9457) with one catalogue of codes per service. */
@NullMarked
package io.gongping.support.problem;

import org.jspecify.annotations.NullMarked;
