/** What the codes of a contract are called. */
@NullMarked
package io.gongping.support.codes;

import org.jspecify.annotations.NullMarked;
