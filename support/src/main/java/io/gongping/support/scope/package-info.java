/** The caller of a request and the regions that its token covers. */
@NullMarked
package io.gongping.support.scope;

import org.jspecify.annotations.NullMarked;
