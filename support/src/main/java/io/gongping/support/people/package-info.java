/** Who acts, on what, and whom that shuts out of what comes next. */
@NullMarked
package io.gongping.support.people;

import org.jspecify.annotations.NullMarked;
