/** Creation that can be repeated safely: one Idempotency-Key, one resource. */
@NullMarked
package io.gongping.support.idempotency;

import org.jspecify.annotations.NullMarked;
