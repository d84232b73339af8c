@NullMarked
package io.gongping.scoring.outbox.store;

import org.jspecify.annotations.NullMarked;
