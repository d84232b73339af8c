/** Events that leave with the transaction that made them, or not at all. */
@NullMarked
package io.gongping.scoring.outbox;

import org.jspecify.annotations.NullMarked;
