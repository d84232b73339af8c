/** The audit trail: who did what to which resource, written in the caller's own transaction. */
@NullMarked
package io.gongping.support.audit;

import org.jspecify.annotations.NullMarked;
