/** How often one client may call, without remembering who it is. */
@NullMarked
package io.gongping.support.limit;

import org.jspecify.annotations.NullMarked;
